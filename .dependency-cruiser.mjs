import swc from '@swc/core';

// dependency-cruiser asks swc for TypeScript without JSX, in which every .tsx is a syntax error. It calls this function, and the
// grammar is chosen here by the file's name.
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

const tests = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-circles',
    comment: 'Modules that need each other cannot be understood, tested or moved one at a time. Put what both need in a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A module that nobody imports is dead, or was forgotten. Import it or delete it.',
    severity: 'error',
    from: { orphan: true, pathNot: [tests, '\\.d\\.ts$'] },
    to: {},
  },
  {
    name: 'imports-lead-somewhere',
    comment: 'The import names a file or package that is not there.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'model-stands-alone',
    comment: 'shared/model is what everything else speaks in. If it imported anything of ours, nothing could be read without the whole.',
    severity: 'error',
    from: { path: '^shared/model/', pathNot: tests },
    to: { path: '^(shared|electron|renderer)/', pathNot: '^shared/model/' },
  },
  {
    name: 'shared-rooms-apart',
    comment:
      'A room of shared knows model, template, text and normalise, and otherwise only itself: so a rule never learns about printing, ' +
      'nor the recogniser about rules. What two rooms need belongs in one of those four, or is passed in by services.',
    severity: 'error',
    from: { path: '^shared/([^/]+)/', pathNot: tests },
    to: { path: '^shared/', pathNot: '^shared/($1|model|template|text|normalise)/' },
  },
  {
    name: 'normalise-is-a-leaf',
    comment: 'shared/normalise says what one text means and is used by every other room, so it knows none of them.',
    severity: 'error',
    from: { path: '^shared/normalise/', pathNot: tests },
    to: { path: '^shared/', pathNot: '^shared/(normalise|model|text)/' },
  },
  {
    name: 'shared-runs-anywhere',
    comment: 'shared runs in the main process, in workers and in the browser: no Node modules, no packages but zod and decimal.js.',
    severity: 'error',
    from: { path: '^shared/', pathNot: tests },
    to: { path: ['(^|/)node_modules/', '^[^/]+$'], pathNot: '(^|/)node_modules/(zod|decimal\\.js)/' },
  },
  {
    name: 'shared-knows-no-side',
    comment: 'shared is what both sides of the contract have in common. Services and the screen import it, never the other way about.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(electron|renderer)/' },
  },
  {
    name: 'shared-by-its-name',
    comment: 'From outside, shared is imported as #shared/…, so that its place is written in package.json only.',
    severity: 'error',
    from: { pathNot: '^shared/' },
    to: { path: '^shared/', dependencyTypesNot: ['aliased-subpath-import'] },
  },
  {
    name: 'services-know-no-host',
    comment: 'Services run under a window, a loopback server and a command line. Knowing one of them (or electron) would shut the others out.',
    severity: 'error',
    from: { path: '^electron/services/', pathNot: tests },
    to: { path: ['^electron/hosts/', '(^|/)node_modules/(electron|electron-log)/'] },
  },
  {
    name: 'hosts-apart',
    comment: 'A host carries the contract to one kind of asker and adds nothing. What two hosts need belongs to services.',
    severity: 'error',
    from: { path: '^electron/hosts/([^/]+)/' },
    to: { path: '^electron/hosts/', pathNot: '^electron/hosts/$1/' },
  },
  {
    name: 'hosts-enter-by-the-door',
    comment:
      'A host builds a Platform and calls createServices; workbook, reading, writing and handlers are reached through the contract alone.',
    severity: 'error',
    from: { path: '^electron/hosts/' },
    to: { path: '^electron/services/(workbook|reading|writing|handlers)/' },
  },
  {
    name: 'electron-stays-in-the-window',
    comment: 'Only the window host may import electron: everything else must run in plain Node.',
    severity: 'error',
    from: { pathNot: ['^electron/hosts/window/', '^test/', '\\.config\\.ts$'] },
    to: { path: '(^|/)node_modules/electron/' },
  },
  {
    name: 'renderer-imports-shared-only',
    comment: 'The renderer is a web page in a sandbox: it asks over the contract and has neither the main process nor Node.',
    severity: 'error',
    from: { path: '^renderer/', pathNot: tests },
    to: { path: ['^electron/', '^test/', '^[^/]+$'] },
  },
  {
    name: 'sql-stays-in-workbook',
    comment: 'All SQL lives in services/workbook, the only code that writes: so every change is logged, undoable and durable.',
    severity: 'error',
    from: { pathNot: ['^electron/services/workbook/', '^test/', tests] },
    to: { path: '(^|/)node_modules/better-sqlite3/' },
  },
  {
    name: 'program-knows-no-test',
    comment: 'What ships does not import tests.',
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: tests },
    to: { path: ['^test/', tests] },
  },
  {
    name: 'program-needs-no-tool',
    comment: 'A package that the running program imports belongs in dependencies. The window gets electron from its runtime.',
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: ['(^|/)node_modules/electron/', '(^|/)node_modules/@types/'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    // With TypeScript 7 its own parser reads nothing; scripts/lint.mjs fails when too little was read.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
