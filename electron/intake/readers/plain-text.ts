import type { Reading } from '../../../shared/model/reading.ts'
import type { DecodedText } from './decode-text.ts'

/**
 * Text without a format of its own.
 * Recognises: any decoded text. Reads: blocks between blank lines, line breaks inside kept. Reports: nothing of its own.
 */
export function readPlainText(decoded: DecodedText): Reading {
  const paragraphs = splitParagraphs(decoded.text)
  const facts = { encoding: decoded.encoding }
  return {
    type: 'text',
    kind: 'text',
    reader: 'plain-text',
    encoding: decoded.encoding,
    paragraphs,
    facts,
    notes: [],
    times: [],
  }
}

/** Blocks between blank lines, verbatim but for the line ends. */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*?(?=\S|$)|\n\s*\n/)
    .map((block) => block.replace(/^\n+/, '').trimEnd())
    .filter((block) => block.trim() !== '')
}
