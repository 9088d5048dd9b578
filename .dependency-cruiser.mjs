// The arrows of docs/architecture.md: each layer may import the ones listed after it, never the other way.
// test/gates/arrows.test.ts plants one violation of every rule below and expects each to be found.
const core = '^electron/(core\\.ts$|core/|bundle/build-bundle\\.ts$)'
const api = '^electron/api/'
const step = '^electron/(intake|timeline|bundle|package)/'
const store = '^electron/(casefile|workers)/'
const system = '^electron/system/'
const hosts = '^electron/hosts/'

// A plain '^electron' would also match our own folder.
const electronPackage = '^electron$|^node_modules/electron/'

/** Everything in `electron/` that a layer must not import is forbidden by naming the layers above it. */
const forbidden = [
  {
    name: 'core-imports-no-host',
    comment: 'The core is the same under every host.',
    from: { path: core },
    to: { path: hosts },
  },
  {
    name: 'api-imports-nothing-above',
    comment: 'The contract is implemented below the composition.',
    from: { path: api },
    to: { path: `${hosts}|${core}` },
  },
  {
    name: 'steps-import-nothing-above',
    comment: 'A step knows nothing of who calls it.',
    from: { path: step, pathNot: core },
    to: { path: `${hosts}|${core}|${api}` },
  },
  {
    name: 'steps-do-not-import-each-other',
    comment: 'Each step reads what the step before it stored.',
    from: { path: step, pathNot: core },
    to: { path: step, pathNot: '^electron/$1/' },
  },
  {
    name: 'store-imports-nothing-above',
    comment: 'The case file and the thread pool serve the steps.',
    from: { path: store },
    to: { path: `${hosts}|${core}|${api}|${step}` },
  },
  {
    name: 'casefile-and-workers-stay-apart',
    comment: 'Siblings do not import each other.',
    from: { path: store },
    to: { path: store, pathNot: '^electron/$1/' },
  },
  {
    name: 'system-imports-only-shared',
    comment: 'The lowest layer that touches the machine.',
    from: { path: system },
    to: { path: `${hosts}|${core}|${api}|${step}|${store}|^renderer/` },
  },
  {
    name: 'hosts-do-not-import-each-other',
    comment: 'What two hosts need belongs in the core; what both windows need, in hosts/window.',
    from: { path: '^electron/hosts/([^/]+)/' },
    to: { path: hosts, pathNot: '^electron/hosts/($1|window)/' },
  },
  {
    name: 'machine-imports-no-window',
    comment: 'Nothing in electron/ imports the renderer: they meet in shared/.',
    from: { path: '^electron/' },
    to: { path: '^renderer/' },
  },
  {
    name: 'only-desktop-imports-electron',
    comment: 'The program must run where Electron is not installed.',
    from: { path: '^(electron|renderer|shared|scripts|test)/', pathNot: '^electron/hosts/desktop/' },
    to: { path: electronPackage },
  },
  {
    name: 'only-casefile-imports-sqlite',
    comment: 'SQL lives in one place.',
    from: { path: '^(electron|renderer|shared|scripts)/', pathNot: '^electron/casefile/' },
    to: { path: '^better-sqlite3$|^node_modules/(@types/)?better-sqlite3/' },
  },
  {
    name: 'window-imports-only-shared',
    comment: 'The window runs in a sandbox: shared/ and browser packages are all it has.',
    from: { path: '^renderer/' },
    to: { path: '^(electron|scripts|test)/' },
  },
  {
    name: 'window-takes-types-of-the-contract',
    comment: 'The window trusts the core; the parser of its calls would only be carried along.',
    from: { path: '^renderer/' },
    to: {
      path: '^shared/contract/|^zod$|^node_modules/zod/',
      pathNot: '^shared/contract/media-paths\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'window-imports-no-node',
    comment: 'There is no Node in the window.',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shared-is-pure',
    comment: 'shared/ runs everywhere: only itself, zod and the contract builder.',
    from: { path: '^shared/' },
    to: { pathNot: '^shared/|^zod(/|$)|^node_modules/(zod|@orpc/contract)/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or three.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'not-resolvable',
    comment: 'An import that leads nowhere would also hide from every rule above.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'program-imports-no-test',
    comment: 'What ships must not need the tests.',
    from: { path: '^(electron|renderer|shared)/' },
    to: { path: '^(test|scripts)/' },
  },
]

export default {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    // Anchored: packages have a dist/ too, and an excluded module is hidden from every rule.
    exclude: { path: '^(dist|renderer/dist|examples|test/fixtures)/' },
    tsPreCompilationDeps: true,
    // A linked node_modules stays inside the tree, as the rules expect.
    preserveSymlinks: true,
    // Without this a built-in and an export map of a package are not found, and a rule about them is blind.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
