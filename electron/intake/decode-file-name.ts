/** A file name as the disk holds it, as text: UTF-8, else GB18030 (old Chinese archives unpacked on Linux). */
export function decodeFileName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    return new TextDecoder('gb18030').decode(raw)
  }
}
