/** What pdf.js calls its errors. */
const names =
  /^(?:XRefEntryException|XRefParseException|FormatError|MissingDataException|InvalidPDFException|ParserEOFException|UnknownErrorException|AbortException|JpxError|Jbig2Error|PasswordException|ResponseException)$/

/**
 * pdf.js 6 leaves promises of its own rejected with nobody waiting when a PDF's cross-references are damaged, although the
 * call itself ends well. Node would end the thread for it. Every other rejection that nobody waits for still ends it.
 */
export function ignorePdfRejections(): void {
  process.on('unhandledRejection', (reason) => {
    if (reason instanceof Error && names.test(reason.name)) return
    throw reason
  })
}
