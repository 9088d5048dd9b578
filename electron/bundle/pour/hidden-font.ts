import { deflateSync } from 'node:zlib'
import { blankTrueType } from './blank-true-type.ts'
import type { ObjectWriter } from './object-writer.ts'

/** Codes below this are half as wide as they are high, all others are squares. */
const firstWide = 0x100
/** UTF-16 needs two of these for a character beyond the first 65,536; here each stands for one such character. */
const [firstSpare, lastSpare] = [0xd800, 0xdfff]
const unknown = 0xfffd
const name = 'JuzhengHidden'
const ascent = 880
const descent = -120

/** The width of a code in ems. */
export function advanceOf(code: number): number {
  return code < firstWide ? 0.5 : 1
}

/**
 * A font whose letters draw nothing, for text that is only there to be found: 700 bytes where letters of a Chinese font
 * would be hundreds of kilobytes. Its codes are the characters' own numbers, so that it has every one. Written once a
 * volume, if at all.
 */
export class HiddenFont {
  readonly #writer: ObjectWriter
  readonly #spare = new Map<number, number>()
  #number: number | null = null

  constructor(writer: ObjectWriter) {
    this.#writer = writer
  }

  /** The number of the font's object, which `write` writes at the end. */
  number(): number {
    this.#number ??= this.#writer.reserve()
    return this.#number
  }

  /** The codes of a text, 0 to 65,535. */
  encode(text: string): readonly number[] {
    return Array.from(text, (character) => this.#codeOf(character.codePointAt(0) ?? unknown))
  }

  #codeOf(character: number): number {
    if (character >= firstSpare && character <= lastSpare) return unknown
    if (character < 0x10000) return character
    const code = this.#spare.get(character) ?? firstSpare + this.#spare.size
    if (code > lastSpare) return unknown
    this.#spare.set(character, code)
    return code
  }

  async write(): Promise<void> {
    if (this.#number === null) return
    const writer = this.#writer
    const [cid, descriptor, program, glyphs, unicode] = Array.from({ length: 5 }, () => writer.reserve()) as [
      number,
      number,
      number,
      number,
      number,
    ]
    const put = (number: number, text: string) => writer.copy({ number, text: `<<${text}>>`, stream: null })
    await put(
      this.#number,
      `/Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${cid} 0 R]` +
        ` /ToUnicode ${unicode} 0 R`,
    )
    await put(
      cid,
      `/Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R` +
        ' /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>' +
        ` /DW 1000 /W [0 ${firstWide - 1} 500] /CIDToGIDMap ${glyphs} 0 R`,
    )
    await put(
      descriptor,
      `/Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 ${descent} 1000 ${ascent}] /ItalicAngle 0` +
        ` /Ascent ${ascent} /Descent ${descent} /CapHeight ${ascent} /StemV 80 /FontFile2 ${program} 0 R`,
    )
    const font = blankTrueType({ unitsPerEm: 1000, ascent, descent, advances: [1000, 500, 1000] })
    await this.#stream(program, font, ` /Length1 ${font.length}`)
    await this.#stream(glyphs, glyphOfCode())
    await this.#stream(unicode, Buffer.from(unicodeOfCode(this.#spare), 'latin1'))
  }

  async #stream(number: number, bytes: Buffer, entries = ''): Promise<void> {
    const packed = deflateSync(bytes)
    const dictionary = `/Filter /FlateDecode${entries}`
    await this.#writer.stream(number, dictionary, packed.length, (sink) => sink.write(packed))
  }
}

/** Glyph 1 for narrow codes and 2 for wide ones; glyph 0, which stands for a missing one, is never used. */
function glyphOfCode(): Buffer {
  const map = Buffer.alloc(2 * 0x10000)
  for (let code = 0; code < 0x10000; code += 1) map.writeUInt16BE(code < firstWide ? 1 : 2, code * 2)
  return map
}

/** Each code is its own character. A range may not go beyond its last byte (Adobe TN 5411), and 100 stand in a block. */
function unicodeOfCode(spare: ReadonlyMap<number, number>): string {
  const ranges = Array.from({ length: 256 }, (_, high) => high)
    .filter((high) => high < firstSpare >> 8 || high > lastSpare >> 8)
    .map((high) => high.toString(16).padStart(2, '0'))
    .map((prefix) => `<${prefix}00> <${prefix}ff> <${prefix}00>`)
  const characters = [...spare].map(([character, code]) => {
    const units = Buffer.from(String.fromCodePoint(character), 'utf16le').swap16().toString('hex')
    return `<${code.toString(16)}> <${units}>`
  })
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...inBlocks(ranges, 'bfrange'),
    ...inBlocks(characters, 'bfchar'),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

function inBlocks(entries: readonly string[], kind: 'bfrange' | 'bfchar'): string[] {
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, at) =>
    entries.slice(at * 100, (at + 1) * 100),
  )
  return blocks.flatMap((block) => [`${block.length} begin${kind}`, ...block, `end${kind}`])
}
