import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; bytes: Buffer; declared?: number; offset?: number }

/** A zip written by hand, so that it can lie. */
export function zipOf(parts: readonly Part[]): string {
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

/** A folder as a foreign tool would zip it: every file deflated, the PDF too. */
export function zipOfFolder(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return zipOf(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { name: `bag/${relative(folder, path).split(sep).join('/')}`, bytes: readFileSync(path) }
    }),
  )
}
