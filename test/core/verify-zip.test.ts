import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildPackage } from '../../electron/package/build-package.ts'
import { verifyPackage } from '../../electron/package/verify-package.ts'
import { packageInput } from './package-fixture.ts'

const signal = new AbortController().signal
type Part = { name: string; bytes: Buffer; declared?: number; offset?: number }

/** A zip written by hand, so that it can lie. */
function zipOf(parts: readonly Part[]): string {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const data = deflateRawSync(part.bytes)
    const sizes = Buffer.alloc(20)
    sizes.writeUInt32LE(crc32(part.bytes), 8)
    sizes.writeUInt32LE(data.length, 12)
    sizes.writeUInt32LE(part.declared ?? part.bytes.length, 16)
    sizes.writeUInt16LE(0x800, 0)
    sizes.writeUInt16LE(8, 2)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(name.length, 0)
    const version = Buffer.from([20, 0])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), version, sizes, lengths, name, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(part.offset ?? offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), version, version, sizes, lengths, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  const path = join(mkdtempSync(join(tmpdir(), 'juzheng-zip-')), 'a.zip')
  writeFileSync(path, Buffer.concat([...locals, directory, end]))
  return path
}

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
  const zeros = Buffer.alloc(90 << 20)
  expect(await codesOf(zipOf([declaration, { name: 'bag/data/0', bytes: zeros }]))).toEqual([
    'verify-zip-bomb',
  ])
  const row = { name: 'bag/manifest-md5.txt', bytes: Buffer.from(`${'0'.repeat(32)}  data/0\n`) }
  const lying = zipOf([declaration, row, { name: 'bag/data/0', bytes: zeros, declared: 10 }])
  expect(await codesOf(lying)).toEqual(['verify-unreadable'])
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
