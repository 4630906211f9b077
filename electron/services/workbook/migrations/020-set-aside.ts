/** Findings that a person has looked at and let stand. `id` is the finding's: rule and place. */
export const version = 20;
export const sql = `
CREATE TABLE setAside (
  id TEXT PRIMARY KEY,
  declarationId TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  place TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  reason TEXT NOT NULL,
  time TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX setAsideByDeclaration ON setAside (declarationId);
`;
