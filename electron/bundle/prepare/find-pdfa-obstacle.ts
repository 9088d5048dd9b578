import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from 'pdf-lib'

const embeddableFonts = new Set(['/Type1', '/MMType1', '/TrueType', '/CIDFontType0', '/CIDFontType2'])
const deviceCmykOperator = /(?:^|[\s\])])(?:-?[\d.]+\s+){4}[kK](?=\s|$)/

/**
 * The code of the first thing that PDF/A-2 forbids among objects that are about to be shown (ISO 19005-2 §6.2), or
 * null. A check of what is common in bills and contracts, not a validator.
 */
export function findPdfaObstacle(context: PDFContext): string | null {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const found = obstacleIn(object, context)
    if (found !== null) return found
    if (object instanceof PDFRawStream && isContent(object) && deviceCmykOperator.test(textOf(object)))
      return 'pdfa-colour'
  }
  return null
}

function obstacleIn(object: PDFObject | undefined, context: PDFContext): string | null {
  if (object instanceof PDFName) return object === PDFName.of('DeviceCMYK') ? 'pdfa-colour' : null
  if (object instanceof PDFRawStream)
    return object.dict.get(PDFName.of('F')) === undefined ? obstacleIn(object.dict, context) : 'pdfa-other'
  if (object instanceof PDFArray) return firstObstacle(object.asArray(), context)
  if (!(object instanceof PDFDict)) return null
  if (isFontWithoutProgram(object)) return 'pdfa-fonts'
  const filters = String(object.lookup(PDFName.of('Filter')))
  if (filters.includes('LZWDecode') || object.get(PDFName.of('TR')) !== undefined) return 'pdfa-other'
  if (object.get(PDFName.of('Subtype')) === PDFName.of('PS')) return 'pdfa-other'
  if (String(object.get(PDFName.of('Interpolate'))) === 'true') return 'pdfa-other'
  return firstObstacle(object.values(), context)
}

function firstObstacle(values: readonly PDFObject[], context: PDFContext): string | null {
  for (const value of values) {
    const found = obstacleIn(value, context)
    if (found !== null) return found
  }
  return null
}

function isFontWithoutProgram(dict: PDFDict): boolean {
  if (dict.lookup(PDFName.of('Type')) !== PDFName.of('Font')) return false
  if (!embeddableFonts.has(String(dict.lookup(PDFName.of('Subtype'))))) return false
  const descriptor = dict.lookup(PDFName.of('FontDescriptor'))
  if (!(descriptor instanceof PDFDict)) return true
  return ['FontFile', 'FontFile2', 'FontFile3'].every((key) => descriptor.get(PDFName.of(key)) === undefined)
}

function isContent(stream: PDFRawStream): boolean {
  return (
    stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form') ||
    stream.dict.get(PDFName.of('PatternType')) !== undefined
  )
}

function textOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}
