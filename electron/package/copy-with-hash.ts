import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

export type CopiedFile = { readonly sha256: string; readonly sizeBytes: number; readonly crc32: number }

const chunkBytes = 1 << 20

/**
 * Copies a file to a new one, each byte read once: hashed (SHA-256, and CRC-32 for the zip) while written, then fsynced.
 * Throws the system's error (`EEXIST` when the target exists) or the abort reason.
 */
export async function copyWithHash(from: string, to: string, signal: AbortSignal): Promise<CopiedFile> {
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'wx', 0o644)
    try {
      const hash = createHash('sha256')
      const buffer = new Uint8Array(chunkBytes)
      let sizeBytes = 0
      let crc = 0
      for (;;) {
        signal.throwIfAborted()
        const { bytesRead } = await source.read(buffer, 0, chunkBytes, sizeBytes)
        if (bytesRead === 0) break
        const chunk = buffer.subarray(0, bytesRead)
        hash.update(chunk)
        crc = crc32(chunk, crc)
        for (let written = 0; written < bytesRead; ) {
          written += (await target.write(chunk, written, bytesRead - written, sizeBytes + written))
            .bytesWritten
        }
        sizeBytes += bytesRead
      }
      await target.sync()
      return { sha256: hash.digest('hex'), sizeBytes, crc32: crc }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
