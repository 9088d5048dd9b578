import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { electronegativityGate } from '../../scripts/gates/electronegativity.ts'
import { plantTree } from './plant.ts'

const desktop = 'electron/hosts/desktop'

/** The desktop host as it is, with one more file in it. */
async function plantDesktop(planted: string): Promise<string> {
  const root = await plantTree({})
  await cp(join(import.meta.dirname, '../..', desktop), join(root, desktop), { recursive: true })
  await writeFile(join(root, desktop, 'planted.ts'), planted)
  return root
}

test('the desktop host has no finding that nobody looked at', async () => {
  expect(await electronegativityGate.run(await plantDesktop('export {}\n'))).toEqual([])
})

test.each([
  [
    'a window with Node in it',
    'new BrowserWindow({ webPreferences: { nodeIntegration: true } })',
    'NODE_INTEGRATION',
  ],
  ['a window without a sandbox', 'new BrowserWindow({ webPreferences: { sandbox: false } })', 'SANDBOX'],
  [
    'a window without isolation',
    'new BrowserWindow({ webPreferences: { contextIsolation: false } })',
    'CONTEXT_ISOL',
  ],
  ['an address opened outside', 'shell.openExternal(address)', 'OPEN_EXTERNAL'],
  ['text run as code', "eval('run ' + code)", 'DANGEROUS_FUNCTIONS'],
])('%s is found', async (_, code, id) => {
  const root = await plantDesktop(`import { BrowserWindow, shell } from 'electron'\n${code}\n`)
  const problems = (await electronegativityGate.run(root)).join('\n')
  expect(problems).toContain(`${desktop}/planted.ts:2: ${id}`)
})

test('a file that it cannot read is a problem', async () => {
  const root = await plantDesktop('const = broken(\n')
  expect((await electronegativityGate.run(root)).join('\n')).toContain('planted.ts could not be read')
})
