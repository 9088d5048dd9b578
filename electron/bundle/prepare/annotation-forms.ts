import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, PDFRef, PDFStream } from 'pdf-lib'

export type AnnotationForm = { readonly form: PDFRef; readonly matrix: readonly number[] }

const hiddenFlags = 2 | 32 // Hidden, NoView (ISO 32000-1 table 165)

/** The appearances of a page's visible annotations with the matrix that puts each in its place (§12.5.5, algorithm 8.1). */
export function annotationForms(page: PDFPage): readonly AnnotationForm[] {
  const annotations = page.doc.context.lookup(page.node.get(PDFName.of('Annots')))
  if (!(annotations instanceof PDFArray)) return []
  const forms: AnnotationForm[] = []
  for (const entry of annotations.asArray()) {
    const annotation = page.doc.context.lookup(entry)
    if (!(annotation instanceof PDFDict)) continue
    const form = formOf(annotation)
    if (form !== null) forms.push(form)
  }
  return forms
}

function formOf(annotation: PDFDict): AnnotationForm | null {
  const flags = annotation.lookup(PDFName.of('F'))
  if (flags instanceof PDFNumber && (flags.asNumber() & hiddenFlags) !== 0) return null
  if (annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Popup')) return null
  const appearances = annotation.lookup(PDFName.of('AP'))
  if (!(appearances instanceof PDFDict)) return null
  let normal = appearances.get(PDFName.of('N'))
  let stream = appearances.lookup(PDFName.of('N'))
  if (stream instanceof PDFDict) {
    const state = annotation.lookup(PDFName.of('AS'))
    if (!(state instanceof PDFName)) return null
    normal = stream.get(state)
    stream = stream.lookup(state)
  }
  if (!(stream instanceof PDFStream) || !(normal instanceof PDFRef)) return null
  const rect = numbersAt(annotation, 'Rect', 4)
  const box = numbersAt(stream.dict, 'BBox', 4)
  if (rect === null || box === null) return null
  const matrix = fitMatrix(box, numbersAt(stream.dict, 'Matrix', 6) ?? [1, 0, 0, 1, 0, 0], rect)
  if (matrix === null) return null
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'))
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  return { form: normal, matrix }
}

/** Scales and moves the box, as turned by the form's own matrix, onto the rectangle; null when either is empty. */
function fitMatrix(
  box: readonly number[],
  matrix: readonly number[],
  rect: readonly number[],
): readonly number[] | null {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  const [left, bottom, width, height] = [Math.min(...xs), Math.min(...ys), spread(xs), spread(ys)]
  const [rx0 = 0, ry0 = 0, rx1 = 0, ry1 = 0] = rect
  const [rectWidth, rectHeight] = [Math.abs(rx1 - rx0), Math.abs(ry1 - ry0)]
  if (width === 0 || height === 0 || rectWidth === 0 || rectHeight === 0) return null
  const sx = rectWidth / width
  const sy = rectHeight / height
  return [sx, 0, 0, sy, Math.min(rx0, rx1) - left * sx, Math.min(ry0, ry1) - bottom * sy]
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values)
}

function numbersAt(dict: PDFDict, key: string, count: number): readonly number[] | null {
  const array = dict.lookup(PDFName.of(key))
  if (!(array instanceof PDFArray) || array.size() !== count) return null
  const numbers = array.asArray().map((_, i) => array.lookup(i))
  return numbers.every((value) => value instanceof PDFNumber)
    ? numbers.map((value) => value.asNumber())
    : null
}
