import { type FileHandle, open } from 'node:fs/promises'

const bufferBytes = 1024 * 1024

/**
 * A file written forward: what comes is gathered in one buffer while the other is being written, so that reading and
 * writing go on together.
 */
export class PdfSink {
  readonly #file: FileHandle
  #buffer = Buffer.allocUnsafe(bufferBytes)
  #other = Buffer.allocUnsafe(bufferBytes)
  #filled = 0
  /** The write under way; a failure comes out where it is next waited for. */
  #writing: Promise<unknown> = Promise.resolve()
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
    let from = 0
    while (from < bytes.length) {
      const piece = bytes.subarray(from, from + bufferBytes - this.#filled)
      this.#buffer.set(piece, this.#filled)
      this.#filled += piece.length
      from += piece.length
      if (this.#filled === bufferBytes) await this.#flush()
    }
  }

  async writeText(text: string): Promise<void> {
    await this.write(Buffer.from(text, 'latin1'))
  }

  /** Everything is written and the file closed. Not fsynced and not hashed: the package's copy of it is. */
  async finish(): Promise<void> {
    await this.#flush()
    await this.#writing
    await this.#file.close()
  }

  async abandon(): Promise<void> {
    // Whatever it was that failed has been told.
    await Promise.allSettled([this.#writing])
    await this.#file.close()
  }

  async #flush(): Promise<void> {
    await this.#writing
    const full = this.#buffer.subarray(0, this.#filled)
    ;[this.#buffer, this.#other] = [this.#other, this.#buffer]
    this.#filled = 0
    this.#writing = this.#writeOut(full)
    // Waited for later: until then a failure is not unhandled.
    this.#writing.catch(() => undefined)
  }

  async #writeOut(bytes: Uint8Array): Promise<void> {
    let from = 0
    while (from < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, from, bytes.length - from)
      from += bytesWritten
    }
  }
}
