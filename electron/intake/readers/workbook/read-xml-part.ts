import { createXmlScanner, type XmlTag } from './scan-xml.ts'
import { unpackPart, type ZipPart } from './zip-parts.ts'

/** The workbook unpacks to more than a reader may hold. */
export class WorkbookTooLarge extends Error {}

/** Bytes that may still be unpacked; shared by the parts of one workbook. */
export type Allowance = { left: number }

/** Gives every tag of a part to `onTag`, in memory that does not grow with the part. */
export async function readXmlPart(
  part: ZipPart,
  allowance: Allowance,
  onTag: (bytes: Buffer, tag: XmlTag) => void,
): Promise<void> {
  const scanner = createXmlScanner(onTag)
  for await (const piece of unpackPart(part)) {
    allowance.left -= piece.length
    if (allowance.left < 0) throw new WorkbookTooLarge()
    scanner.write(piece)
  }
}
