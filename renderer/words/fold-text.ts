/** Full-width and half-width forms, and cases, are the same to somebody who searches. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
