import {
  ERR_INVALID_PASSWORD,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  type FileEntry,
} from '@zip.js/zip.js'

type Pour = {
  readonly write: (chunk: Uint8Array) => void | Promise<void>
  /** What is unpacked is counted; what the zip says of sizes is not believed. */
  readonly maxBytes: number
  readonly password: string | undefined
}
export type Poured = 'whole' | 'too-long' | 'wrong-password' | 'unsupported' | 'damaged'

/** Unpacks a file of a zip and checks it. Throws only what `write` throws. */
export async function pourEntry(entry: FileEntry, { write, maxBytes, password }: Pour): Promise<Poured> {
  let sizeBytes = 0
  let failure: { readonly error: unknown } | null = null
  const sink = new WritableStream<Uint8Array>({
    async write(chunk) {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw new RangeError('more than may be unpacked')
      try {
        await write(chunk)
      } catch (error) {
        failure = { error }
        throw error
      }
    },
  })
  try {
    await entry.getData(sink, {
      checkSignature: true,
      checkOverlappingEntry: true,
      ...(password === undefined ? {} : { password }),
    })
    return 'whole'
  } catch (error) {
    throwFailure(failure)
    if (sizeBytes > maxBytes) return 'too-long'
    // zip.js throws plain errors of many kinds for what is damaged.
    if (error instanceof Error) return reasonOf(error.message)
    throw error
  }
}

/** TypeScript does not see that the sink sets it. */
function throwFailure(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error
}

/** zip.js names its errors by their texts, which it exports for that. */
function reasonOf(message: string): Poured {
  if (message === ERR_INVALID_PASSWORD) return 'wrong-password'
  return message === ERR_UNSUPPORTED_COMPRESSION || message === ERR_UNSUPPORTED_ENCRYPTION
    ? 'unsupported'
    : 'damaged'
}
