import { type Allowance, readXmlPart } from './read-xml-part.ts'
import { unescapeXml } from './scan-xml.ts'
import type { ZipPart } from './zip-parts.ts'

/** The texts that cells name by number (ECMA-376 part 1, 18.4); runs are joined, readings (rPh) are left out. */
export async function readSharedStrings(part: ZipPart, allowance: Allowance): Promise<readonly string[]> {
  const strings: string[] = []
  let current = ''
  let isPhonetic = false
  await readXmlPart(part, allowance, (bytes, { name, isClosing, isEmpty, textStart, tagStart }) => {
    if (name === 't' && isClosing && !isPhonetic)
      current += unescapeXml(bytes.toString('utf8', textStart, tagStart))
    else if (name === 'rPh') isPhonetic = !isClosing && !isEmpty
    else if (name === 'si' && (isClosing || isEmpty)) {
      strings.push(current)
      current = ''
    }
  })
  return strings
}
