import { openDocumentParts } from './document-parts.ts'

/** Why nothing was read of a document whose form is known, as a code of the catalogue; null for any other file. */
export function explainUnread(bytes: Uint8Array, mediaType: string): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 0, 5) === '{\\rtf') return 'document-old-form'
  // A compound file (MS-CFB) names its streams in UTF-16.
  if (file.length > 512 && file.readUInt32BE(0) === 0xd0cf11e0) {
    const holds = (name: string) => file.includes(Buffer.from(`${name}\0`, 'utf16le'))
    if (holds('EncryptedPackage')) return 'document-locked'
    return holds('WordDocument') ? 'document-old-form' : null
  }
  if (/officedocument\.(?:word|spread)|\/ofd$/.test(mediaType)) return 'document-unreadable'
  const names = openDocumentParts(bytes)?.names ?? []
  const isDocument = names.some((name) =>
    /^(?:word\/document\.xml|xl\/workbook\.(?:xml|bin)|OFD\.xml)$/.test(name),
  )
  return isDocument ? 'document-unreadable' : null
}
