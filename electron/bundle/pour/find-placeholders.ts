import { decodePDFRawStream, type PDFContext, type PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'

/** What stands in the skeleton until it is poured. `object` is its number, `index` that of the picture or file. */
export type Placeholder =
  | { readonly type: 'picture'; readonly object: number; readonly index: number; readonly rgbSpace: string }
  | { readonly type: 'file'; readonly object: number; readonly index: number; readonly stream: PDFRawStream }

const embedMark = /^juzheng-embed:(\d+)$/

/** The placeholders of a skeleton by object number: 1×1 pictures whose colour is index + 1, and marked files. */
export function findPlaceholders(context: PDFContext): ReadonlyMap<number, Placeholder> {
  const found = new Map<number, Placeholder>()
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const placeholder = pictureIn(object, ref.objectNumber) ?? fileIn(object, ref.objectNumber)
    if (placeholder !== null) found.set(ref.objectNumber, placeholder)
  }
  return found
}

function pictureIn(stream: PDFRawStream, object: number): Placeholder | null {
  const { dict } = stream
  if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) return null
  if (numberAt(dict, 'Width') !== 1 || numberAt(dict, 'Height') !== 1) return null
  const [red, green, blue, ...rest] = decodePDFRawStream(stream).decode()
  if (red === undefined || green === undefined || blue === undefined || rest.length > 0) {
    throw new Error(`placeholder ${object} is not one RGB pixel`)
  }
  const index = red * 65536 + green * 256 + blue - 1
  return { type: 'picture', object, index, rgbSpace: String(dict.get(PDFName.of('ColorSpace'))) }
}

function fileIn(stream: PDFRawStream, object: number): Placeholder | null {
  if (stream.dict.get(PDFName.of('Type')) !== PDFName.of('EmbeddedFile')) return null
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  const match = embedMark.exec(text)
  return match === null ? null : { type: 'file', object, index: Number(match[1]), stream }
}

function numberAt(dict: PDFDict, key: string): number | null {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : null
}
