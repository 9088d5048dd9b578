const head = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\n'

/** Gathers the objects of a PDF in one piece of memory, in the form that `readSkeleton` reads. */
export class SkeletonWriter {
  #bytes: Buffer
  #position = 0
  readonly #offsets: (number | undefined)[] = []
  #largestNumber: number

  /** Object numbers up to `largestNumber` are taken; about `sizeBytes` will be written. */
  constructor({ largestNumber, sizeBytes }: { readonly largestNumber: number; readonly sizeBytes: number }) {
    this.#largestNumber = largestNumber
    this.#bytes = Buffer.allocUnsafeSlow(sizeBytes)
    this.#put(head)
  }

  reserve(): number {
    this.#largestNumber += 1
    return this.#largestNumber
  }

  object(number: number, text: string, stream: Buffer | null = null): void {
    if (this.#offsets[number] !== undefined) throw new Error(`object ${number} is written twice`)
    this.#offsets[number] = this.#position
    this.#put(`${number} 0 obj\n`)
    this.#put(text)
    if (stream !== null) {
      this.#put('\nstream\n')
      this.#reach(stream.length)
      this.#position += stream.copy(this.#bytes, this.#position)
      this.#put('\nendstream')
    }
    this.#put('\nendobj\n\n')
  }

  /** The whole file; `trailer` is the inside of its dictionary without /Size. */
  finish(trailer: string): Buffer {
    const start = this.#position
    const size = this.#largestNumber + 1
    this.#put(`xref\n0 ${size}\n`)
    for (let number = 0; number < size; number++) {
      const offset = this.#offsets[number]
      this.#put(
        offset === undefined ? '0000000000 65535 f\r\n' : `${String(offset).padStart(10, '0')} 00000 n\r\n`,
      )
    }
    this.#put(`trailer\n<<\n  /Size ${size}\n  ${trailer}\n>>\nstartxref\n${start}\n%%EOF`)
    return this.#bytes.subarray(0, this.#position)
  }

  #put(text: string): void {
    this.#reach(text.length)
    this.#position += this.#bytes.write(text, this.#position, 'latin1')
  }

  #reach(length: number): void {
    if (this.#position + length <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow((this.#position + length) * 2)
    this.#bytes.copy(larger, 0, 0, this.#position)
    this.#bytes = larger
  }
}
