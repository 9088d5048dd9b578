import { type FileHandle, open } from 'node:fs/promises'

const bufferBytes = 1024 * 1024

/** A file written forward: small pieces are gathered, the position is kept as it grows. */
export class PdfSink {
  readonly #file: FileHandle
  readonly #buffer = Buffer.allocUnsafe(bufferBytes)
  #filled = 0
  /** Two blocks for whoever copies into this sink, one file at a time: new ones for every file cost collections. */
  readonly readBlocks = [Buffer.allocUnsafe(bufferBytes), Buffer.allocUnsafe(bufferBytes)] as const
  position = 0

  private constructor(file: FileHandle) {
    this.#file = file
  }

  /** Starts a new file; one left by an earlier run that was stopped is overwritten. */
  static async open(path: string): Promise<PdfSink> {
    return new PdfSink(await open(path, 'w'))
  }

  /** The bytes may be changed by the caller once the promise is done. */
  async write(bytes: Uint8Array): Promise<void> {
    this.position += bytes.length
    if (this.#filled + bytes.length > bufferBytes) await this.#flush()
    if (bytes.length >= bufferBytes) {
      await this.#writeOut(bytes)
      return
    }
    this.#buffer.set(bytes, this.#filled)
    this.#filled += bytes.length
  }

  async writeText(text: string): Promise<void> {
    await this.write(Buffer.from(text, 'latin1'))
  }

  /** Everything is written and the file closed. Not fsynced and not hashed: the package's copy of it is. */
  async finish(): Promise<void> {
    await this.#flush()
    await this.#file.close()
  }

  async abandon(): Promise<void> {
    await this.#file.close()
  }

  async #flush(): Promise<void> {
    const filled = this.#filled
    this.#filled = 0
    if (filled > 0) await this.#writeOut(this.#buffer.subarray(0, filled))
  }

  async #writeOut(bytes: Uint8Array): Promise<void> {
    let from = 0
    while (from < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, from, bytes.length - from)
      from += bytesWritten
    }
  }
}
