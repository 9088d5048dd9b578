import { type FileHandle, open } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { configure, Reader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'

export type ZipFile = {
  /** Where the bytes lie, and the name in the zip with `/`. */
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
  readonly crc32: number
}

/** Text is worth deflating, in memory; pictures, PDFs and recordings are compressed already and are stored. */
const deflatable = /\.(txt|csv|json|html?|xml|eml|md|svg)$/i
const maxDeflatedBytes = 32 << 20
const chunkBytes = 1 << 20

/**
 * Writes a new zip in the order given and fsyncs it. Names are UTF-8 and flagged so; sizes and CRC stand in the local
 * headers (no data descriptors, which some unpackers cannot read); zip64 only where a size or the count needs it.
 */
export async function writeZip(input: {
  readonly path: string
  readonly files: readonly ZipFile[]
  readonly modifiedAt: Date
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
}): Promise<void> {
  configure({ useWebWorkers: false })
  const target = await open(input.path, 'wx', 0o644)
  try {
    const writer = new ZipWriter(fileSink(target), { useUnicodeFileNames: true, keepOrder: true })
    for (const file of input.files) {
      input.signal.throwIfAborted()
      await addFile(writer, file, input)
      input.onBytes(file.sizeBytes)
    }
    await writer.close()
    await target.sync()
  } finally {
    await target.close()
  }
}

async function addFile(
  writer: ZipWriter<unknown>,
  file: ZipFile,
  options: { readonly modifiedAt: Date; readonly signal: AbortSignal },
): Promise<void> {
  const source = await open(file.path, 'r')
  try {
    const isDeflated = deflatable.test(file.name) && file.sizeBytes > 64 && file.sizeBytes <= maxDeflatedBytes
    const reader = isDeflated
      ? new Uint8ArrayReader(deflateRawSync(await source.readFile()))
      : new FileReader(source, file.sizeBytes)
    await writer.add(file.name, reader, {
      passThrough: true,
      compressionMethod: isDeflated ? 8 : 0,
      uncompressedSize: file.sizeBytes,
      crc32: file.crc32,
      lastModDate: options.modifiedAt,
      extendedTimestamp: false,
      signal: options.signal,
    })
  } finally {
    await source.close()
  }
}

function fileSink(target: FileHandle): WritableStream<Uint8Array> {
  return new WritableStream({
    async write(chunk) {
      for (let written = 0; written < chunk.length; ) {
        written += (await target.write(chunk, written)).bytesWritten
      }
    },
  })
}

/** Random reads from an open file, for zip.js; one that asks for more than `maxReadBytes` at once throws. */
export class FileReader extends Reader<null> {
  readonly #handle: FileHandle
  readonly #maxReadBytes: number
  constructor(handle: FileHandle, sizeBytes: number, maxReadBytes = Number.POSITIVE_INFINITY) {
    super(null)
    this.#handle = handle
    this.#maxReadBytes = maxReadBytes
    this.size = sizeBytes
  }
  override createReadable(options?: { offset?: number; size?: number }): ReadableStream<Uint8Array> {
    let position = options?.offset ?? 0
    const end = Math.min(this.size, position + (options?.size ?? this.size))
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          if (position >= end) return controller.close()
          const chunk = await this.readUint8Array(position, Math.min(chunkBytes, end - position))
          if (chunk.length === 0) return controller.close()
          position += chunk.length
          controller.enqueue(chunk)
        },
      },
      { highWaterMark: 0 },
    )
  }
  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.size - index))
    if (wanted > this.#maxReadBytes) throw new RangeError(`${wanted} bytes at once`)
    const chunk = new Uint8Array(wanted)
    let filled = 0
    while (filled < chunk.length) {
      const { bytesRead } = await this.#handle.read(chunk, filled, chunk.length - filled, index + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return filled === chunk.length ? chunk : chunk.subarray(0, filled)
  }
}
