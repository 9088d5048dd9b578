import { expect, test } from 'vitest'
import { arrowsGate } from '../../scripts/gates/tool-gates.ts'
import { plantTree } from './plant.ts'

const empty = 'export const nothing = 0\n'
const loads = (...paths: string[]) =>
  paths.map((path, index) => `export * as a${index} from '${path}'\n`).join('')

/** One violation of each rule in .dependency-cruiser.mjs, and the file that holds it. */
const violations: readonly { rule: string; files: Record<string, string> }[] = [
  {
    rule: 'core-imports-no-host',
    files: { 'electron/core.ts': loads('./hosts/cli/main.ts'), 'electron/hosts/cli/main.ts': empty },
  },
  {
    rule: 'api-imports-nothing-above',
    files: { 'electron/api/router.ts': loads('../core.ts'), 'electron/core.ts': empty },
  },
  {
    rule: 'steps-import-nothing-above',
    files: { 'electron/intake/walk.ts': loads('../core/run.ts'), 'electron/core/run.ts': empty },
  },
  {
    rule: 'steps-do-not-import-each-other',
    files: { 'electron/intake/walk.ts': loads('../package/seal.ts'), 'electron/package/seal.ts': empty },
  },
  {
    rule: 'store-imports-nothing-above',
    files: { 'electron/casefile/case.ts': loads('../intake/walk.ts'), 'electron/intake/walk.ts': empty },
  },
  {
    rule: 'casefile-and-workers-stay-apart',
    files: { 'electron/casefile/case.ts': loads('../workers/pool.ts'), 'electron/workers/pool.ts': empty },
  },
  {
    rule: 'system-imports-only-shared',
    files: { 'electron/system/log.ts': loads('../casefile/case.ts'), 'electron/casefile/case.ts': empty },
  },
  {
    rule: 'hosts-do-not-import-each-other',
    files: { 'electron/hosts/cli/main.ts': loads('../web/main.ts'), 'electron/hosts/web/main.ts': empty },
  },
  {
    rule: 'machine-imports-no-window',
    files: { 'electron/core.ts': loads('../renderer/main.ts'), 'renderer/main.ts': empty },
  },
  { rule: 'only-desktop-imports-electron', files: { 'electron/hosts/cli/main.ts': loads('electron') } },
  { rule: 'only-casefile-imports-sqlite', files: { 'electron/intake/walk.ts': loads('better-sqlite3') } },
  {
    rule: 'window-imports-only-shared',
    files: { 'renderer/main.ts': loads('../electron/core.ts'), 'electron/core.ts': empty },
  },
  { rule: 'window-imports-no-node', files: { 'renderer/main.ts': loads('node:fs') } },
  { rule: 'shared-is-pure', files: { 'shared/model/a.ts': loads('node:path') } },
  { rule: 'shared-is-pure', files: { 'shared/model/a.ts': loads('yaml') } },
  { rule: 'no-cycles', files: { 'shared/a.ts': loads('./b.ts'), 'shared/b.ts': loads('./a.ts') } },
  { rule: 'not-resolvable', files: { 'shared/a.ts': loads('./gone.ts') } },
  {
    rule: 'program-imports-no-test',
    files: { 'electron/core.ts': loads('../test/plant.ts'), 'test/plant.ts': empty },
  },
]

test.concurrent.for(violations)('the gate sees a violation of $rule', async ({ rule, files }) => {
  const problems = await arrowsGate.run(await plantTree(files))
  expect(problems.join('\n')).toContain(`error ${rule}:`)
})

test('every rule has a violation planted for it', async () => {
  const { default: config } = await import('../../.dependency-cruiser.mjs')
  const names = config.forbidden.map((rule: { name: string }) => rule.name)
  expect(new Set(violations.map((violation) => violation.rule))).toEqual(new Set(names))
})

test('imports that follow the arrows pass', async () => {
  const root = await plantTree({
    'electron/hosts/cli/main.ts': loads('../../core.ts'),
    'electron/hosts/desktop/main.ts': loads('electron'),
    'electron/core.ts': loads('./intake/walk.ts', './bundle/build-bundle.ts'),
    'electron/bundle/build-bundle.ts': loads('../package/seal.ts'),
    'electron/package/seal.ts': loads('../casefile/case.ts'),
    'electron/intake/walk.ts': loads('../workers/pool.ts', '../casefile/case.ts', './readers/csv.ts'),
    'electron/intake/readers/csv.ts': empty,
    'electron/workers/pool.ts': loads('../system/log.ts'),
    'electron/casefile/case.ts': loads('better-sqlite3', '../system/log.ts'),
    'electron/system/log.ts': loads('node:fs', '../../shared/model/a.ts'),
    'shared/model/a.ts': loads('zod'),
    'renderer/main.ts': loads('react', '../shared/model/a.ts'),
  })
  expect(await arrowsGate.run(root)).toEqual([])
})
