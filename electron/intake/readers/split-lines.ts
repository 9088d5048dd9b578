/** Physical lines; index 0 is line 1. CRLF, LF and a lone CR each end a line. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}
