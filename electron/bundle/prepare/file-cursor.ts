const blockBytes = 1024 * 1024

/** The one thing asked of a file handle, so that bytes in memory can be read the same way. */
export type ByteSource = {
  read(block: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
}

export function bytesAsSource(bytes: Buffer): ByteSource {
  return {
    read: async (block, offset, length, position) => ({
      bytesRead: bytes.copy(block, offset, position, Math.min(bytes.length, position + length)),
    }),
  }
}

/** Blocks that no cursor uses now: a new one for each of thousands of files costs more than reading them. */
const spareBlocks: Buffer[] = []

/** Hands `read` a cursor at the start of a file. */
export async function readForward<Result>(
  file: ByteSource,
  read: (cursor: FileCursor) => Promise<Result>,
): Promise<Result> {
  const block = spareBlocks.pop() ?? Buffer.allocUnsafe(blockBytes)
  try {
    return await read(new FileCursor(file, block))
  } finally {
    spareBlocks.push(block)
  }
}

/** Reads a file forward in blocks, so that a large picture never lies in memory whole. */
export class FileCursor {
  readonly #file: ByteSource
  readonly #block: Buffer
  #from = 0
  #to = 0
  /** Offset in the file of the next byte that is handed out. */
  position = 0

  constructor(file: ByteSource, block: Buffer) {
    this.#file = file
    this.#block = block
  }

  /** Exactly `length` bytes as a copy, or null when the file ends before. Meant for headers and metadata. */
  async take(length: number): Promise<Buffer | null> {
    const pieces: Buffer[] = []
    const isWhole = await this.consume(length, (piece) => pieces.push(Buffer.from(piece)))
    return isWhole ? Buffer.concat(pieces) : null
  }

  /** Hands `length` bytes to `onPiece` in pieces that are valid only during the call; false when the file ends before. */
  async consume(length: number, onPiece: (piece: Buffer) => void): Promise<boolean> {
    let left = length
    while (left > 0) {
      if (this.#from === this.#to && !(await this.#fill())) return false
      const count = Math.min(left, this.#to - this.#from)
      onPiece(this.#block.subarray(this.#from, this.#from + count))
      this.#from += count
      this.position += count
      left -= count
    }
    return true
  }

  /** Moves on without reading what lies between. */
  skip(length: number): void {
    const inBlock = Math.min(length, this.#to - this.#from)
    this.#from += inBlock
    this.position += length
  }

  async #fill(): Promise<boolean> {
    const { bytesRead } = await this.#file.read(this.#block, 0, blockBytes, this.position)
    this.#from = 0
    this.#to = bytesRead
    return bytesRead > 0
  }
}
