import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildPackage } from '../../electron/package/build-package.ts'
import { explainVerdict } from '../../electron/package/explain-verdict.ts'
import { verifyPackage } from '../../electron/package/verify-package.ts'
import { describeFault } from '../../shared/faults/catalogue.ts'
import { forge, sha256 } from './forge-bag.ts'
import { packageInput, pdfWithHead } from './package-fixture.ts'

const signal = new AbortController().signal

async function freshBag(): Promise<string> {
  return (await buildPackage(await packageInput())).packageFolder
}

async function codesOf(path: string): Promise<string[]> {
  const { ok, problems } = await verifyPackage(path, { signal })
  for (const { code, params } of problems) expect(describeFault(code, params, 'zh')).not.toMatch(/\{\w+\}/)
  expect(ok).toBe(problems.length === 0)
  return [...new Set(problems.map(({ code }) => code))].sort()
}

test('one flipped bit in any file of the package is found', async () => {
  const bag = await freshBag()
  const names = readdirSync(bag, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(names.length).toBe(11)
  for (const entry of names) {
    const path = join(entry.parentPath, entry.name)
    const good = readFileSync(path)
    const bad = Buffer.from(good)
    const middle = bad.length >> 1
    bad.writeUInt8(bad.readUInt8(middle) ^ 1, middle)
    writeFileSync(path, bad)
    // The tag manifest is the end of the chain of files: its own damage shows as a file that differs or is not there.
    expect((await codesOf(bag)).length, entry.name).toBeGreaterThan(0)
    writeFileSync(path, good)
  }
  expect(await codesOf(bag)).toEqual([])
})

test('a missing, an extra, a renamed, a cut-off and a linked file are each named', async () => {
  const file = 'data/附件/证据01_订单.png'
  const missing = await freshBag()
  rmSync(join(missing, file))
  expect(await codesOf(missing)).toContain('verify-missing')
  const extra = await freshBag()
  writeFileSync(join(extra, 'data/more.txt'), 'x')
  expect(await codesOf(extra)).toEqual(['verify-extra', 'verify-oxum'])
  const renamed = await freshBag()
  renameSync(join(renamed, file), join(renamed, 'data/附件/证据09.png'))
  expect(await codesOf(renamed)).toEqual(['verify-extra', 'verify-missing'])
  const cut = await freshBag()
  truncateSync(join(cut, file), 100)
  expect(await codesOf(cut)).toEqual(['verify-changed', 'verify-oxum'])
  const linked = await freshBag()
  rmSync(join(linked, file))
  symlinkSync('/etc/hostname', join(linked, file))
  expect(await codesOf(linked)).toContain('verify-link')
})

test('a custody log edited, cut, reordered or emptied is found even when every hash was made to agree', async () => {
  type Log = { custodyLog: { subject: string }[] }
  const changes: ((log: Log['custodyLog']) => Log['custodyLog'])[] = [
    (log) => log.map((entry, index) => (index === 1 ? { ...entry, subject: 'other' } : entry)),
    (log) => log.slice(0, -1),
    (log) => log.slice(1),
    (log) => [...log.slice(2), ...log.slice(0, 2)],
    () => [],
  ]
  for (const change of changes) {
    const bag = await freshBag()
    const json: Log = JSON.parse(readFileSync(join(bag, 'data/case.json'), 'utf8'))
    forge(bag, 'data/case.json', JSON.stringify({ ...json, custodyLog: change(json.custodyLog) }))
    expect(await codesOf(bag)).toEqual(['verify-chain'])
  }
})

test('a bundle that prints another log head is found even when every hash was made to agree', async () => {
  const bag = await freshBag()
  forge(bag, 'data/证据册.pdf', await pdfWithHead('ab'.repeat(32)))
  expect(await codesOf(bag)).toEqual(['verify-pdf-head'])
  forge(bag, 'data/证据册.pdf', 'not a pdf')
  expect(await codesOf(bag)).toEqual(['verify-pdf-unreadable'])
})

test('CRLF, upper-case hashes, the binary mark and NFD names in a foreign bag are as good', async () => {
  const bag = await freshBag()
  for (const name of ['bag-info.txt', 'tagmanifest-sha256.txt', 'data/case.json']) rmSync(join(bag, name))
  const name = 'data/é.txt'
  writeFileSync(join(bag, name.normalize('NFD')), 'x')
  const manifest = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.endsWith('case.json'))
  const rows = manifest.map((row) => `${row.slice(0, 64).toUpperCase()} *${row.slice(66)}`)
  writeFileSync(
    join(bag, 'manifest-sha256.txt'),
    [...rows, `${sha256('x')}  ${name.normalize('NFC')}`, ''].join('\r\n'),
  )
  expect(await codesOf(bag)).toEqual([])
  expect(explainVerdict(await verifyPackage(bag, { signal }), 'en')).toContain(
    'Juzheng did not make this package',
  )
})

test('manifest lines that repeat, escape or cannot be read are named', async () => {
  const bag = await freshBag()
  const manifest = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')
  const first = manifest.split('\n')[0] ?? ''
  writeFileSync(
    join(bag, 'manifest-sha256.txt'),
    `${manifest}${first}\n${'0'.repeat(64)}  data/../../x\nnonsense\n`,
  )
  expect(await codesOf(bag)).toEqual([
    'verify-changed',
    'verify-duplicate-line',
    'verify-manifest-line',
    'verify-unsafe-path',
  ])
})
