/**
 * The first schema. Column names are those of shared/model, so that a change names a column and nothing translates.
 * References are deferred: a batch may insert and delete in any order, as undo does.
 */
export const version = 10;
export const sql = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE department (id TEXT PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE unit (id TEXT PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL, position REAL NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE fiscalYear (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE declaration (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  unitId TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  template TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('project', 'department')),
  position REAL NOT NULL,
  previousId TEXT,
  done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX declarationByYear ON declaration (year, position);
CREATE TABLE field (
  id TEXT PRIMARY KEY,
  declarationId TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX fieldByDeclaration ON field (declarationId);
CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  declarationId TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  previousId TEXT,
  period TEXT NOT NULL CHECK (period IN ('annual', 'overall')),
  level1 TEXT NOT NULL,
  level2 TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  sign TEXT NOT NULL,
  number TEXT NOT NULL,
  unit TEXT NOT NULL,
  wording TEXT NOT NULL,
  direction TEXT NOT NULL,
  explanation TEXT NOT NULL,
  basis TEXT NOT NULL,
  weight TEXT NOT NULL,
  remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX indicatorByDeclaration ON indicator (declarationId, position);
CREATE TABLE task (
  id TEXT PRIMARY KEY,
  declarationId TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  total TEXT NOT NULL,
  fiscal TEXT NOT NULL,
  other TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX taskByDeclaration ON task (declarationId, position);
CREATE TABLE planStep (
  id TEXT PRIMARY KEY,
  declarationId TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  period TEXT NOT NULL,
  percent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX planStepByDeclaration ON planStep (declarationId, position);
CREATE TABLE member (
  id TEXT PRIMARY KEY,
  declarationId TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX memberByDeclaration ON member (declarationId, position);
CREATE TABLE pending (
  id TEXT PRIMARY KEY,
  declarationId TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL,
  previous TEXT NOT NULL,
  moved INTEGER NOT NULL CHECK (moved IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX pendingByDeclaration ON pending (declarationId);
CREATE TABLE doubt (
  id TEXT PRIMARY KEY,
  declarationId TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  sheet TEXT NOT NULL,
  range TEXT NOT NULL,
  page INTEGER,
  text TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX doubtByDeclaration ON doubt (declarationId, position);
CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  time TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  size INTEGER NOT NULL
) STRICT;
CREATE TABLE change (
  batchId INTEGER NOT NULL REFERENCES batch (id),
  sequence INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (batchId, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE exportRecord (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  year INTEGER NOT NULL,
  format TEXT NOT NULL,
  forms INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;
`;
