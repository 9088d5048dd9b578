import { readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { FontCoverage } from './font-coverage.ts'
import { findFonts } from './font-files.ts'
import { makePlaceholder } from './placeholder-png.ts'
import type { Place } from './read-places.ts'

/** What one layout reads: the data of a part, where everything is expected, and the pictures it shows. */
export type Sheet = { readonly book: unknown; readonly pages: unknown; readonly pictures: readonly number[] }
type PrintOptions = { readonly pdfStandard: '1.7' | 'a-2b' | 'a-3b'; readonly madeAt: number }

/** Typst with our templates and fonts. Everything that it reads lies in memory under the templates' folder. */
export class Press {
  readonly #compiler: NodeCompiler
  readonly #coverage: FontCoverage

  constructor() {
    const fonts = findFonts()
    this.#coverage = new FontCoverage(fonts)
    // By path, our fonts come before those of the system that have the same name.
    this.#compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...fonts] }] })
    for (const file of readdirSync(templates)) this.#put(file, readFileSync(pathOf(file)))
  }

  hasGlyph(codePoint: number): boolean {
    return this.#coverage.has(codePoint)
  }

  /** Lays a part out and says where its marks landed. */
  survey(sheet: Sheet): readonly Place[] {
    return this.#layOut(sheet, () => this.#readPlaces())
  }

  /** Lays a part out and prints it. No document is handed to JavaScript: its memory would stay until a collection. */
  print(sheet: Sheet, { pdfStandard, madeAt }: PrintOptions) {
    return this.#layOut(sheet, () => ({
      pdf: this.#compiler.pdf(main, {
        // The library declares its standards as an enum of the same strings.
        pdfStandard: pdfStandard as PdfStandard,
        pdfTags: true,
        creationTimestamp: madeAt,
      }),
      places: this.#readPlaces(),
    }))
  }

  /** Gives back what Typst keeps of finished layouts to repeat them faster. The cache belongs to the process. */
  forget(): void {
    this.#compiler.evictCache(0)
  }

  #layOut<Result>(sheet: Sheet, read: () => Result): Result {
    this.#put('book.json', Buffer.from(JSON.stringify(sheet.book)))
    this.#put('pages.json', Buffer.from(JSON.stringify(sheet.pages)))
    for (const picture of sheet.pictures) this.#put(pictureName(picture), makePlaceholder(picture))
    try {
      return read()
    } catch (cause) {
      throw new Error(`Typst refused the book: ${this.#explain()}`, { cause })
    } finally {
      for (const picture of sheet.pictures) this.#compiler.unmapShadow(pathOf(pictureName(picture)))
    }
  }

  /** The errors that a query or a print leaves unsaid; empty when only the printing failed, which says why. */
  #explain(): string {
    return JSON.stringify(this.#compiler.compile(main).takeDiagnostics()?.shortDiagnostics ?? '')
  }

  #readPlaces(): readonly Place[] {
    const [found] = this.#compiler.query(main, { selector: '<places>' })
    return found?.value ?? []
  }

  #put(name: string, bytes: Buffer): void {
    this.#compiler.mapShadow(pathOf(name), bytes)
  }
}

const templates = fileURLToPath(new URL('../templates', import.meta.url))
const main = { mainFilePath: pathOf('book.typ'), resetRead: true }

function pathOf(name: string): string {
  return `${templates}${sep}${name}`
}

function pictureName(picture: number): string {
  return `pictures${sep}${picture}.png`
}
