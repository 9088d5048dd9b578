/** The lines under a sender as one text: blank lines inside are kept, those around it are layout. */
export function blockText(lines: readonly string[]): string {
  return lines
    .join('\n')
    .trimEnd()
    .replace(/^(?:[^\S\n]*\n)+/, '')
}
