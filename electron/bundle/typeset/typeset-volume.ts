import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument, type PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { BundlePlan } from '../../../shared/model/bundle-plan.ts'
import type { Skeleton, VolumePlan } from '../plan/volume-plan.ts'
import { cameTrue, type ExpectedPages, expectPages, guessPages } from './expected-pages.ts'
import { readCoverage } from './font-coverage.ts'
import { readFonts } from './font-files.ts'
import { layoutBook } from './layout-book.ts'
import { makePlaceholder } from './placeholder-png.ts'
import { type Pages, readPages } from './read-pages.ts'
import type { TypesetInput } from './typeset-book.ts'

const templates = fileURLToPath(new URL('../templates', import.meta.url))

/** Lays one volume out, in this thread. Everything that Typst reads lies in memory under the templates' folder. */
export function typesetVolume({ plan, volume }: TypesetInput): Skeleton {
  const fonts = readFonts()
  const coverage = fonts.map(readCoverage)
  const book = layoutBook(plan, volume, (codePoint) => coverage.some((font) => font.has(codePoint)))
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts] }] })
  for (const file of readdirSync(templates)) {
    compiler.mapShadow(join(templates, file), readFileSync(join(templates, file)))
  }
  compiler.mapShadow(join(templates, 'book.json'), Buffer.from(JSON.stringify(book.data)))
  for (const picture of book.pictures) {
    compiler.mapShadow(join(templates, 'pictures', `${picture}.png`), makePlaceholder(picture))
  }
  const { document, pages } = layOut(compiler, plan, volume)
  const { indexPage: _, ...counts } = pages
  // The cache belongs to the process; printing needs none of it.
  compiler.evictCache(0)
  const printed = writePdf(compiler, document, plan, book.missingCharacters.length > 0)
  compiler.evictCache(0)
  return { ...printed, ...counts, pictures: book.pictures, missingCharacters: book.missingCharacters }
}

/** Each round knows the pages of the one before. The first leaves out what can be counted; the second is mostly right. */
const mostRounds = 5
type LaidOut = { readonly document: NodeTypstDocument; readonly pages: Pages }

function layOut(compiler: NodeCompiler, plan: BundlePlan, volume: VolumePlan): LaidOut {
  let expected = guessPages(plan, volume)
  for (let round = 0; round < mostRounds; round++) {
    const document = compile(compiler, expected)
    const pages = readPages(compiler, document, volume)
    if (cameTrue(expected, pages, volume)) return { document, pages }
    expected = expectPages(plan, volume, pages)
    compiler.evictCache(0)
  }
  throw new Error('exhibits did not land on the pages that the index names')
}

function compile(compiler: NodeCompiler, expected: ExpectedPages): NodeTypstDocument {
  compiler.mapShadow(join(templates, 'pages.json'), Buffer.from(JSON.stringify(expected)))
  const compiled = compiler.compile({ mainFilePath: join(templates, 'book.typ'), resetRead: true })
  const document = compiled.result
  if (document === null || compiled.hasError()) {
    throw new Error(`Typst refused the book: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  }
  return document
}

type Printed = Pick<Skeleton, 'pdf' | 'pdfStandard'>

/** PDF/A forbids a text without a glyph. Where only that can be the reason, the text matters more than the standard. */
function writePdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  plan: BundlePlan,
  hasMissing: boolean,
): Printed {
  const print = (standard: BundlePlan['pdfStandard']): Printed => ({
    pdf: new Uint8Array(
      // The library declares its standards as an enum of the same strings.
      compiler.pdf(document, {
        pdfStandard: standard as PdfStandard,
        pdfTags: true,
        creationTimestamp: plan.madeAt,
      }),
    ),
    pdfStandard: standard,
  })
  if (!hasMissing || plan.pdfStandard === '1.7') return print(plan.pdfStandard)
  try {
    return print(plan.pdfStandard)
  } catch {
    // Falls through to the plain standard; any other trouble shows itself again there.
    return print('1.7')
  }
}
