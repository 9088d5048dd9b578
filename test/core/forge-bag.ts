import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Changes a payload file and makes every manifest agree again, as somebody who knows the format would. */
export function forge(bag: string, path: string, bytes: Uint8Array | string): void {
  const old = sha256(readFileSync(join(bag, path)))
  const oldSize = readFileSync(join(bag, path)).length
  writeFileSync(join(bag, path), bytes)
  const edit = (name: string, from: string, to: string): void => {
    const before = readFileSync(join(bag, name), 'utf8')
    writeFileSync(join(bag, name), before.replace(from, to))
  }
  const oldTags = ['manifest-sha256.txt', 'bag-info.txt'].map((name) => sha256(readFileSync(join(bag, name))))
  edit('manifest-sha256.txt', old, sha256(bytes))
  const oxum = /Payload-Oxum: (\d+)/.exec(readFileSync(join(bag, 'bag-info.txt'), 'utf8'))?.[1] ?? ''
  const size = Number(oxum) - oldSize + Buffer.byteLength(bytes)
  edit('bag-info.txt', `Payload-Oxum: ${oxum}`, `Payload-Oxum: ${size}`)
  edit('tagmanifest-sha256.txt', oldTags[0] ?? '', sha256(readFileSync(join(bag, 'manifest-sha256.txt'))))
  edit('tagmanifest-sha256.txt', oldTags[1] ?? '', sha256(readFileSync(join(bag, 'bag-info.txt'))))
}
