import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildPackage } from '../../electron/package/build-package.ts'
import { verifyPackage } from '../../electron/package/verify-package.ts'
import { forge } from './forge-bag.ts'
import { zipOf, zipOfFolder } from './hand-made-zip.ts'
import { packageInput, pdfWithHead } from './package-fixture.ts'

const signal = new AbortController().signal

async function codesOf(path: string): Promise<string[]> {
  const { problems } = await verifyPackage(path, { signal })
  return [...new Set(problems.map(({ code }) => code))].sort()
}

const declaration = {
  name: 'bag/bagit.txt',
  bytes: Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
}
const manifest = {
  name: 'bag/manifest-md5.txt',
  bytes: Buffer.from('d41d8cd98f00b204e9800998ecf8427e  data/empty\n'),
}

test('a foreign bag in a deflated zip is checked without unpacking it', async () => {
  expect(
    await codesOf(zipOf([declaration, manifest, { name: 'bag/data/empty', bytes: Buffer.alloc(0) }])),
  ).toEqual([])
})

test('names that climb out of the folder are refused', async () => {
  for (const name of ['../x', 'bag/../../x', '/etc/x', 'C:/x', 'bag\\..\\x']) {
    expect(await codesOf(zipOf([declaration, { name, bytes: Buffer.from('x') }])), name).toEqual([
      'verify-zip-unsafe-name',
    ])
  }
})

test('overlapping entries and repeated names are refused', async () => {
  expect(await codesOf(zipOf([declaration, { ...manifest, offset: 0 }]))).toEqual(['verify-zip-overlap'])
  expect(await codesOf(zipOf([declaration, declaration]))).toEqual(['verify-zip-duplicate'])
})

test('a bomb is refused, also one that lies about its size', async () => {
  const zeros = Buffer.alloc(1 << 20)
  expect(
    await codesOf(zipOf([declaration, { name: 'bag/data/0', bytes: zeros, declared: 90 << 20 }])),
  ).toEqual(['verify-zip-bomb'])
  const row = { name: 'bag/manifest-md5.txt', bytes: Buffer.from(`${'0'.repeat(32)}  data/0\n`) }
  const lying = zipOf([declaration, row, { name: 'bag/data/0', bytes: zeros, declared: 10 }])
  expect(await codesOf(lying)).toEqual(['verify-unreadable'])
})

test('a manifest that inflates out of all proportion is not read', async () => {
  const blank = { name: 'bag/manifest-md5.txt', bytes: Buffer.alloc(4 << 20, '\n') }
  expect(await codesOf(zipOf([declaration, blank]))).toEqual(['verify-no-manifest', 'verify-unreadable'])
})

test('a manifest with two hundred thousand unreadable lines gives as many problems', async () => {
  const nonsense = { name: 'bag/manifest-md5.txt', bytes: Buffer.from('?\n'.repeat(200_000)) }
  const { problems } = await verifyPackage(zipOf([declaration, nonsense]), { signal })
  expect(problems.length).toBe(200_000)
})

test('more entries than any package has are refused', async () => {
  const one = { name: 'bag/data/0', bytes: Buffer.alloc(0) }
  expect(await codesOf(zipOf([declaration, ...Array<typeof one>(50_000).fill(one)]))).toEqual([
    'verify-zip-bomb',
  ])
})

test('in a zip that deflates the PDF the printed log head and the custody log are checked as in a folder', async () => {
  const { packageFolder: bag } = await buildPackage(await packageInput())
  expect(await codesOf(zipOfFolder(bag))).toEqual([])
  const pdf = readFileSync(join(bag, 'data/证据册.pdf'))
  forge(bag, 'data/证据册.pdf', await pdfWithHead('ab'.repeat(32)))
  expect(await codesOf(zipOfFolder(bag))).toEqual(['verify-pdf-head'])
  forge(bag, 'data/证据册.pdf', 'not a pdf')
  expect(await codesOf(zipOfFolder(bag))).toEqual(['verify-pdf-unreadable'])
  forge(bag, 'data/证据册.pdf', pdf)
  const json: { custodyLog: { subject: string }[] } = JSON.parse(
    readFileSync(join(bag, 'data/case.json'), 'utf8'),
  )
  const custodyLog = json.custodyLog.map((entry, index) => (index === 1 ? { ...entry, subject: 'x' } : entry))
  forge(bag, 'data/case.json', JSON.stringify({ ...json, custodyLog }))
  expect(await codesOf(zipOfFolder(bag))).toEqual(['verify-chain'])
})

test('a flipped bit anywhere in the bytes of a zip is found, and a cut zip is refused', async () => {
  const { zipPath } = await buildPackage(await packageInput())
  const good = readFileSync(zipPath)
  const at = good.indexOf('%PDF-') + 200
  const bad = Buffer.from(good)
  bad.writeUInt8(bad.readUInt8(at) ^ 1, at)
  writeFileSync(zipPath, bad)
  expect(await codesOf(zipPath)).toContain('verify-unreadable')
  writeFileSync(zipPath, good.subarray(0, good.length - 500))
  await expect(verifyPackage(zipPath, { signal })).rejects.toMatchObject({ code: 'package-not-a-package' })
})
