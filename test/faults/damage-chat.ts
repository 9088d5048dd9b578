import { encodeGb18030 } from '../fixtures/readers/encode-gb18030.ts'

/** Numbers in [0, 1) that are the same for the same seed (Park-Miller). */
function makeRandom(seed: number): () => number {
  let state = (seed * 7919 + 17) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Cuts, flips bits, writes in another encoding, or moves, doubles, drops or joins lines, as the seed says. */
export function damageChat(bytes: Uint8Array, seed: number): Uint8Array {
  const next = makeRandom(seed)
  const kinds = [cut, flipBits, overwrite, moveLines, doubleLines, reencode, cutInFront, swapHalves]
  const first = kinds[seed % kinds.length] ?? cut
  const once = first(bytes, next)
  // Every third is damaged twice.
  const second = kinds[Math.floor(next() * kinds.length)] ?? cut
  return seed % 3 === 0 ? second(once, next) : once
}

type Damage = (bytes: Uint8Array, next: () => number) => Uint8Array

const cut: Damage = (bytes, next) => bytes.slice(0, Math.floor(next() * bytes.length))

const cutInFront: Damage = (bytes, next) => bytes.slice(Math.floor(next() * bytes.length * 0.5))

const flipBits: Damage = (bytes, next) => {
  const copy = Uint8Array.from(bytes)
  const count = 1 + Math.floor(next() * 5)
  for (let index = 0; index < count && copy.length > 0; index += 1) {
    const at = Math.floor(next() * copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(next() * 8))
  }
  return copy
}

const overwrite: Damage = (bytes, next) => {
  const copy = Uint8Array.from(bytes)
  const marks = [0x22, 0x2c, 0x0a, 0x0d, 0x09, 0x3c, 0x3e, 0x7b, 0x7d, 0x5b, 0x5d, 0x3a, 0x26, 0x20]
  for (let index = 0; index < 2 && copy.length > 0; index += 1)
    copy[Math.floor(next() * copy.length)] = marks[Math.floor(next() * marks.length)] ?? 0x22
  return copy
}

const moveLines: Damage = (bytes, next) =>
  withLines(bytes, (lines) => {
    const [moved = ''] = lines.splice(Math.floor(next() * lines.length), 1)
    lines.splice(Math.floor(next() * (lines.length + 1)), 0, moved)
  })

const doubleLines: Damage = (bytes, next) =>
  withLines(bytes, (lines) => {
    const from = Math.floor(next() * lines.length)
    const part = lines.slice(from, from + 1 + Math.floor(next() * 4))
    lines.splice(Math.floor(next() * (lines.length + 1)), 0, ...part)
  })

const swapHalves: Damage = (bytes, next) => {
  const at = Math.floor(next() * bytes.length)
  return Uint8Array.from([...bytes.slice(at), ...bytes.slice(0, at)])
}

const reencode: Damage = (bytes, next) => {
  const text = new TextDecoder().decode(bytes)
  const choice = next()
  if (choice < 0.4) return Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
  if (choice < 0.6) return Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])
  try {
    return encodeGb18030(text)
  } catch {
    // A character that only the four-byte part of GB18030 has: written as UTF-16 instead.
    return Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
  }
}

/** Bytes go through latin1, which keeps each of them as it is. */
function withLines(bytes: Uint8Array, change: (lines: string[]) => void): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  change(lines)
  return Uint8Array.from(Buffer.from(lines.join('\n'), 'latin1'))
}
