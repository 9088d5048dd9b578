import { extname } from 'node:path'
import { fileTypeFromFile } from 'file-type'
import { type Identity, sniffText } from './sniff-text.ts'

const png: Identity = { mediaType: 'image/png', extension: 'png', kind: 'image' }
const jpeg: Identity = { mediaType: 'image/jpeg', extension: 'jpg', kind: 'image' }
const silk: Identity = { mediaType: 'audio/silk', extension: 'silk', kind: 'audio' }
const ofd: Identity = { mediaType: 'application/ofd', extension: 'ofd', kind: 'other' }
const pdf: Identity = { mediaType: 'application/pdf', extension: 'pdf', kind: 'pdf' }

/**
 * What a file is, by its content. `path` is read, `head` are its first bytes (up to 64 KB); the ending of `fileName`
 * only decides between kinds of text, and names the extension of what nobody recognises.
 */
export async function identify(path: string, head: Uint8Array, fileName: string): Promise<Identity> {
  const ending = extname(fileName).slice(1).toLowerCase()
  const known = identifyByMagic(head)
  if (known !== null) return known
  const found = await fileTypeFromFile(path)
  if (found?.mime === 'application/zip' && (ending === 'ofd' || hasOfdRoot(head))) return ofd
  // file-type calls every XML document XML; ours tells pages and drawings apart.
  if (found !== undefined && found.mime !== 'application/xml') return identityOf(found.mime, found.ext)
  const extension = /^[a-z0-9]{1,8}$/.test(ending) ? ending : 'bin'
  return sniffText(head, ending) ?? { mediaType: 'application/octet-stream', extension, kind: 'other' }
}

/** The commonest kinds at once; animated PNG counts as PNG, which its first picture is. */
function identifyByMagic(head: Uint8Array): Identity | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1024)).toString('latin1')
  if (bytes.startsWith('\x89PNG\r\n\x1a\n')) return png
  if (bytes.startsWith('\xff\xd8\xff')) return jpeg
  if (/^\x02?#!SILK_V3/.test(bytes)) return silk
  // PDF 32000 Annex H: readers accept the header anywhere in the first 1,024 bytes.
  if (bytes.startsWith('%PDF-') || /^[\s\0\xef\xbb\xbf]*%PDF-\d/.test(bytes)) return pdf
  return null
}

/** The entry `OFD.xml` among the first of a zip (APPNOTE 4.3.7: its name is 30 bytes into its header). */
function hasOfdRoot(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  return /PK\x03\x04[\s\S]{22}\x07\x00[\s\S]{2}OFD\.xml/.test(bytes)
}

function identityOf(mediaType: string, extension: string): Identity {
  const family = mediaType.split('/')[0]
  if (family === 'image' || family === 'audio' || family === 'video')
    return { mediaType, extension, kind: family }
  if (mediaType === 'application/pdf') return { mediaType, extension, kind: 'pdf' }
  // A container that may hold either; what is in it decides.
  if (mediaType === 'application/ogg' || mediaType === 'application/vnd.ms-asf')
    return { mediaType, extension, kind: 'audio' }
  return { mediaType, extension, kind: 'other' }
}
