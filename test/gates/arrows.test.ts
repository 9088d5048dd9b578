import { expect, test } from 'vitest'
import { z } from 'zod'
import { arrowsGate } from '../../scripts/gates/tool-gates.ts'
import { plantTree } from './plant.ts'

const cruiserConfig = z.object({
  default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
})

/** One file that breaks each rule in .dependency-cruiser.mjs, by what it imports. */
const violations: readonly { readonly rule: string; readonly file: string; readonly imports: string }[] = [
  { rule: 'core-imports-no-host', file: 'electron/core.ts', imports: './hosts/cli/main.ts' },
  { rule: 'api-imports-nothing-above', file: 'electron/api/router.ts', imports: '../core.ts' },
  { rule: 'steps-import-nothing-above', file: 'electron/intake/walk.ts', imports: '../core.ts' },
  { rule: 'steps-do-not-import-each-other', file: 'electron/intake/take.ts', imports: '../package/seal.ts' },
  { rule: 'store-imports-nothing-above', file: 'electron/casefile/case.ts', imports: '../package/seal.ts' },
  {
    rule: 'casefile-and-workers-stay-apart',
    file: 'electron/workers/pool.ts',
    imports: '../casefile/log.ts',
  },
  { rule: 'system-imports-only-shared', file: 'electron/system/free.ts', imports: '../casefile/log.ts' },
  { rule: 'hosts-do-not-import-each-other', file: 'electron/hosts/web/a.ts', imports: '../cli/main.ts' },
  { rule: 'hosts-do-not-import-each-other', file: 'electron/hosts/window/a.ts', imports: '../cli/main.ts' },
  { rule: 'machine-imports-no-window', file: 'electron/hosts/web/b.ts', imports: '../../../renderer/one.ts' },
  { rule: 'only-desktop-imports-electron', file: 'electron/hosts/web/c.ts', imports: 'electron' },
  { rule: 'only-casefile-imports-sqlite', file: 'electron/intake/ask.ts', imports: 'better-sqlite3' },
  { rule: 'window-imports-only-shared', file: 'renderer/two.ts', imports: '../electron/package/seal.ts' },
  {
    rule: 'window-takes-types-of-the-contract',
    file: 'renderer/four.ts',
    imports: '../shared/contract/base.ts',
  },
  { rule: 'window-imports-no-node', file: 'renderer/three.ts', imports: 'node:fs' },
  { rule: 'shared-is-pure', file: 'shared/a.ts', imports: 'node:path' },
  { rule: 'shared-is-pure', file: 'shared/b.ts', imports: 'yaml' },
  { rule: 'no-cycles', file: 'shared/d.ts', imports: './e.ts' },
  { rule: 'not-resolvable', file: 'shared/f.ts', imports: './gone.ts' },
  { rule: 'program-imports-no-test', file: 'electron/package/pack.ts', imports: '../../test/plant.ts' },
]
const imported: Readonly<Record<string, string>> = {
  'electron/hosts/cli/main.ts': '',
  'electron/package/seal.ts': '',
  'electron/casefile/log.ts': '',
  'renderer/one.ts': '',
  'shared/contract/base.ts': '',
  'shared/e.ts': "import type {} from './d.ts'",
  'test/plant.ts': '',
}

test('the gate finds every planted violation', async () => {
  const planted = violations.map(({ file, imports }) => [file, `import '${imports}'\n`] as const)
  const report = (
    await arrowsGate.run(await plantTree({ ...imported, ...Object.fromEntries(planted) }))
  ).join('\n')
  const missed = violations.filter(({ rule, file }) => !report.includes(`error ${rule}: ${file}`))
  expect(missed, report).toEqual([])
})

test('every rule has a violation planted for it', async () => {
  const config = await import(new URL('../../.dependency-cruiser.mjs', import.meta.url).href)
  const names = cruiserConfig.parse(config).default.forbidden.map((rule) => rule.name)
  expect(new Set(violations.map((violation) => violation.rule))).toEqual(new Set(names))
})

test('imports that follow the arrows pass', async () => {
  const loads = (...paths: string[]) => paths.map((path) => `import '${path}'\n`).join('')
  const root = await plantTree({
    'electron/hosts/cli/main.ts': loads('../../core.ts'),
    'electron/hosts/desktop/main.ts': loads('electron'),
    'electron/hosts/web/serve.ts': loads('../window/page.ts'),
    'electron/hosts/window/page.ts': loads('../../core.ts'),
    'electron/core.ts': loads('./intake/walk.ts', './bundle/build-bundle.ts'),
    'electron/bundle/build-bundle.ts': loads('../package/seal.ts'),
    'electron/package/seal.ts': loads('../casefile/case.ts'),
    'electron/intake/walk.ts': loads('../workers/pool.ts', '../casefile/case.ts', './readers/csv.ts'),
    'electron/intake/readers/csv.ts': '',
    'electron/workers/pool.ts': loads('../system/log.ts'),
    'electron/casefile/case.ts': loads('better-sqlite3', '../system/log.ts'),
    'electron/system/log.ts': loads('node:fs', '../../shared/model/a.ts'),
    'shared/model/a.ts': loads('zod'),
    'renderer/main.ts': loads('react', '../shared/model/a.ts'),
  })
  expect(await arrowsGate.run(root)).toEqual([])
})
