import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib'
import { annotationForms } from './annotation-forms.ts'

export type UprightPage = { readonly widthPt: number; readonly heightPt: number; readonly form: PDFRef }
export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Makes, in the page's own document, a form of the unit square that shows the page upright: its crop box, its rotation
 * honoured, with the visible annotations (an e-invoice's seal is one) on top. Throws when the content cannot be decoded.
 */
export function makePageForm(page: PDFPage): UprightPage {
  const { context } = page.doc
  const box = visibleBox(page)
  const rotation = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360
  const unit = page.node.get(PDFName.of('UserUnit'))
  const scale = unit === undefined ? 1 : Math.max(0.01, Number(unit.toString()) || 1)
  const matrix = uprightMatrix(box, rotation)
  const bounds = context.obj([box.x, box.y, box.x + box.width, box.y + box.height])
  const content = contentOf(page)
  content.dict.set(PDFName.of('BBox'), bounds)
  const form = context.register(content)
  const annotations = annotationForms(page)
  const isSideways = rotation === 90 || rotation === 270
  const size = {
    widthPt: (isSideways ? box.height : box.width) * scale,
    heightPt: (isSideways ? box.width : box.height) * scale,
  }
  const names = Object.fromEntries([
    ['P', form],
    ...annotations.map((a, i): [string, PDFRef] => [`A${i}`, a.form]),
  ])
  const drawing = [
    'q /P Do Q',
    ...annotations.map((a, i) => `q ${a.matrix.map(plain).join(' ')} cm /A${i} Do Q`),
  ].join('\n')
  const wrapper = context.stream(drawing, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: bounds,
    Matrix: context.obj([...matrix]),
    Resources: { XObject: names },
  })
  return { ...size, form: context.register(wrapper) }
}

/** The crop box within the media box; US Letter where a page has no usable box, as viewers do. */
function visibleBox(page: PDFPage): Rectangle {
  const media = page.getMediaBox()
  const crop = page.getCropBox()
  const x = Math.max(media.x, crop.x)
  const y = Math.max(media.y, crop.y)
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y
  if (width > 0.5 && height > 0.5) return { x, y, width, height }
  return media.width > 0.5 && media.height > 0.5 ? media : { x: 0, y: 0, width: 612, height: 792 }
}

/** Maps the box, turned clockwise by `rotation`, to the unit square (ISO 32000-1 §8.3.3). */
function uprightMatrix({ x, y, width, height }: Rectangle, rotation: number): readonly number[] {
  if (rotation === 90) return [0, -1 / width, 1 / height, 0, -y / height, 1 + x / width]
  if (rotation === 180) return [-1 / width, 0, 0, -1 / height, 1 + x / width, 1 + y / height]
  if (rotation === 270) return [0, 1 / width, -1 / height, 0, 1 + y / height, -x / width]
  return [1 / width, 0, 0, 1 / height, -x / width, -y / height]
}

function plain(value: number): string {
  return value.toFixed(6)
}

/** The page's content as one form. A single stream keeps its bytes; several are joined, as they may share a token. */
function contentOf(page: PDFPage): PDFRawStream {
  const { context } = page.doc
  const contents = context.lookup(page.node.get(PDFName.of('Contents')))
  const dict = context.obj({ Type: 'XObject', Subtype: 'Form' })
  const resources = page.node.getInheritableAttribute(PDFName.of('Resources'))
  dict.set(PDFName.of('Resources'), resources ?? context.obj({}))
  const group = page.node.get(PDFName.of('Group'))
  if (group !== undefined) dict.set(PDFName.of('Group'), group)
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((entry) => context.lookup(entry)) : [contents]
  const [only, ...others] = streams.filter((stream) => stream instanceof PDFRawStream)
  if (only === undefined) return PDFRawStream.of(dict, new Uint8Array(0))
  if (others.length === 0) {
    copyKeys(only.dict, dict, ['Filter', 'DecodeParms'])
    return PDFRawStream.of(dict, only.contents)
  }
  const parts = [only, ...others].flatMap((stream) => [
    decodePDFRawStream(stream).decode(),
    Buffer.from('\n'),
  ])
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  return PDFRawStream.of(dict, deflateSync(Buffer.concat(parts)))
}

function copyKeys(from: PDFDict, to: PDFDict, keys: readonly string[]): void {
  for (const key of keys) {
    const value: PDFObject | undefined = from.get(PDFName.of(key))
    if (value !== undefined) to.set(PDFName.of(key), value)
  }
}
