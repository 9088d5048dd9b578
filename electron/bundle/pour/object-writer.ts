import type { PDFObject } from 'pdf-lib'
import type { SkeletonObject } from '../skeleton/read-skeleton.ts'
import type { PdfSink } from './pdf-sink.ts'

/** Writes indirect objects one after the other and remembers where each began (ISO 32000-1 §7.5.4). */
export class ObjectWriter {
  readonly #sink: PdfSink
  readonly #offsets: (number | undefined)[] = []
  /** The highest object number in use; `reserve` counts on from it. */
  largestNumber: number

  constructor(sink: PdfSink, largestNumber: number) {
    this.#sink = sink
    this.largestNumber = largestNumber
  }

  /** A number for an object that is written later. */
  reserve(): number {
    this.largestNumber += 1
    return this.largestNumber
  }

  async header(): Promise<void> {
    await this.#sink.writeText('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
  }

  /** An object of the skeleton as it is. */
  async copy({ number, text, stream }: SkeletonObject): Promise<void> {
    await this.#begin(number)
    if (stream === null) {
      await this.#sink.writeText(`${text}\nendobj\n`)
      return
    }
    await this.#sink.writeText(`${text}\nstream\n`)
    await this.#sink.write(stream)
    await this.#sink.writeText('\nendstream\nendobj\n')
  }

  async object(number: number, object: PDFObject): Promise<void> {
    const bytes = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(bytes, 0)
    await this.#begin(number)
    await this.#sink.write(bytes)
    await this.#sink.writeText('\nendobj\n')
  }

  /** A stream whose bytes `fill` writes: exactly `length` of them, or it is our mistake. */
  async stream(
    number: number,
    dictionary: string,
    length: number,
    fill: (sink: PdfSink) => Promise<void>,
  ): Promise<void> {
    await this.#begin(number)
    await this.#sink.writeText(`<<${dictionary} /Length ${length}>>\nstream\n`)
    const from = this.#sink.position
    await fill(this.#sink)
    if (this.#sink.position - from !== length) {
      throw new Error(`stream ${number} has ${this.#sink.position - from} bytes, not ${length}`)
    }
    await this.#sink.writeText('\nendstream\nendobj\n')
  }

  /** The cross-reference table and `trailer`, which is the inside of its dictionary without /Size. */
  async finish(trailer: string): Promise<void> {
    const start = this.#sink.position
    const size = this.largestNumber + 1
    await this.#sink.writeText(`xref\n0 ${size}\n`)
    let rows = '0000000000 65535 f \n'
    for (let number = 1; number < size; number++) {
      const offset = this.#offsets[number]
      rows +=
        offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
    }
    await this.#sink.writeText(`${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`)
  }

  async #begin(number: number): Promise<void> {
    if (this.#offsets[number] !== undefined) throw new Error(`object ${number} is written twice`)
    this.#offsets[number] = this.#sink.position
    await this.#sink.writeText(`${number} 0 obj\n`)
  }
}
