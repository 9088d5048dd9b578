/** Gathers the objects of a PDF in memory, in the form that `readSkeleton` reads. */
export class SkeletonWriter {
  readonly #chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\n', 'latin1')]
  readonly #offsets: (number | undefined)[] = []
  #position = 16
  #largestNumber: number

  /** Numbers up to `largestNumber` are taken. */
  constructor(largestNumber: number) {
    this.#largestNumber = largestNumber
  }

  reserve(): number {
    this.#largestNumber += 1
    return this.#largestNumber
  }

  /** Writes an object under a number of its own. */
  add(text: string, stream: Buffer | null = null): number {
    const number = this.reserve()
    this.object(number, text, stream)
    return number
  }

  object(number: number, text: string, stream: Buffer | null = null): void {
    if (this.#offsets[number] !== undefined) throw new Error(`object ${number} is written twice`)
    this.#offsets[number] = this.#position
    if (stream === null) {
      this.#put(Buffer.from(`${number} 0 obj\n${text}\nendobj\n\n`, 'latin1'))
      return
    }
    this.#put(Buffer.from(`${number} 0 obj\n${text}\nstream\n`, 'latin1'))
    this.#put(stream)
    this.#put(Buffer.from('\nendstream\nendobj\n\n', 'latin1'))
  }

  /** The whole file; `trailer` is the inside of its dictionary without /Size. */
  finish(trailer: string): Buffer {
    const start = this.#position
    const size = this.#largestNumber + 1
    const rows = Array.from({ length: size }, (_, number) => {
      const offset = this.#offsets[number]
      if (offset === undefined) return '0000000000 65535 f\r\n'
      return `${String(offset).padStart(10, '0')} 00000 n\r\n`
    })
    const table = `xref\n0 ${size}\n${rows.join('')}`
    const end = `trailer\n<<\n  /Size ${size}\n  ${trailer}\n>>\nstartxref\n${start}\n%%EOF`
    this.#put(Buffer.from(`${table}${end}`, 'latin1'))
    return Buffer.concat(this.#chunks)
  }

  #put(bytes: Buffer): void {
    this.#chunks.push(bytes)
    this.#position += bytes.length
  }
}
