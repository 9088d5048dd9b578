import { readFile } from 'node:fs/promises'
import type { Coded } from '../../../shared/contract/base.ts'
import { readArchivedPage } from '../readers/document/archived-page.ts'
import { decodePage } from '../readers/html-page.ts'
import { looksLikeMail } from '../readers/mail-eml.ts'
import { writeThumbnail } from '../thumbnail.ts'
import { type CleanPage, cleanPage } from './clean-page.ts'
import { type EmbeddedPage, embedPieces } from './embed-pieces.ts'
import { findInAddress, findInArchive } from './find-in-file.ts'

/** Plain data, since it crosses threads. */
export type SafePageTask = {
  readonly path: string
  readonly sizeBytes: number
  /** Where the page is written, whole or not at all. */
  readonly targetPath: string
}
export type SafePage =
  | { readonly type: 'made'; readonly notes: readonly Coded[] }
  /** There is no page in it (null), or none that can be shown. */
  | { readonly type: 'none'; readonly reason: Coded | null }

const longestBytes = 32 * 1024 * 1024
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:"
/** What browsers do by themselves for links that lead somewhere, on the paper that pages expect. */
const ownStyle = 'html{background:#fff;color:#000}a{color:#00c;text-decoration:underline}'

/** Rebuilds how a saved page looked, out of its own file, without anything in it that could run or load. */
export async function makeSafePage(task: SafePageTask): Promise<SafePage> {
  if (task.sizeBytes > longestBytes) return none('page-look-too-large', { limit: longestBytes / 1024 / 1024 })
  const bytes = await readFile(task.path)
  const isMessage = looksLikeMail(bytes)
  const archive = isMessage ? readArchivedPage(bytes) : null
  const html = isMessage ? archive?.html : decodePage(bytes)?.text
  if (html === undefined) return { type: 'none', reason: null }
  const clean = cleanPage(html, archive === null ? findInAddress : findInArchive(archive))
  const page = await embedPieces(layOut(clean))
  await writeThumbnail(Buffer.from(page.html), task.targetPath)
  return { type: 'made', notes: noteLeftOut(clean, page) }
}

function layOut({ root, styles, body, content, isQuirky }: CleanPage) {
  return [
    `${isQuirky ? '' : '<!DOCTYPE html>'}<html`,
    ...root,
    '><head><meta charset="utf-8"><meta name="color-scheme" content="light">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${ownStyle}</style><style>`,
    ...styles,
    '</style></head><body',
    ...body,
    '>',
    ...content,
    '</body></html>',
  ]
}

function noteLeftOut(clean: CleanPage, { refused }: EmbeddedPage): readonly Coded[] {
  const counted = [
    ['page-look-pictures-missing', clean.missingPictures],
    ['page-look-pictures-refused', refused],
    ['page-look-styles-missing', clean.missingStyles],
    ['page-look-live-left-out', clean.liveElements],
  ] as const
  const notes = counted.flatMap(([code, count]) => (count === 0 ? [] : [{ code, params: { count } }]))
  return clean.isCut ? [...notes, { code: 'page-look-cut', params: {} }] : notes
}

function none(code: string, params: Coded['params']): SafePage {
  return { type: 'none', reason: { code, params } }
}
