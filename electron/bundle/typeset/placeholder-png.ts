import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** 1×1 pixel, 8 bits, RGB, not interlaced. */
const header = makeChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]))
const end = makeChunk('IEND', Buffer.alloc(0))

/** A 1×1 PNG whose 24-bit colour is `picture + 1`: pour finds by it which picture belongs here. */
export function makePlaceholder(picture: number): Buffer {
  const colour = picture + 1
  if (colour > 0xffffff) throw new Error(`too many pictures for 24 bits: ${picture}`)
  const pixel = Buffer.from([0, (colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff])
  return Buffer.concat([signature, header, makeChunk('IDAT', deflateSync(pixel)), end])
}

function makeChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
