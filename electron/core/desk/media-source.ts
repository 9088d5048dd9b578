import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Item } from '../../../shared/model/item.ts'
import type { MediaFile, MediaSource } from '../../api/media-source.ts'
import { shownFile } from '../shown-file.ts'
import type { Desk, OpenCase } from './desk.ts'
import { isPictured } from './item-rows.ts'
import { packageZipPath } from './made-packages.ts'
import { type ItemMedia, type MediaPath, parseMediaPath } from './media-path.ts'
import { safePagePath } from './page-look.ts'
import { previewPath } from './preview-files.ts'
import { receiveUpload, type UploadNames } from './receive-upload.ts'
import { pictureOf, thumbnailOf } from './renditions.ts'

/** Pictures that every browser shows as they are. SVG is never among them, nor HTML as it came. */
const browserPictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'])

/** The files of the open case that a window may load, by its items' ids alone. */
export function createMediaSource(desk: Desk): MediaSource {
  const names: UploadNames = new Map()
  return {
    find: async (path) => {
      const asked = parseMediaPath(path)
      const open = desk.find()
      return asked === null || open === null ? null : findMedia(open, asked)
    },
    upload: (uploadId, file) =>
      desk.work(new AbortController().signal, ({ caseFile }, signal) =>
        receiveUpload(caseFile, { uploadId, file, signal }, names),
      ),
  }
}

async function findMedia(open: OpenCase, asked: MediaPath): Promise<MediaFile | null> {
  switch (asked.type) {
    case 'preview':
      return describeFile(previewPath(open.caseFile, asked.previewId, asked.volume), 'application/pdf')
    case 'zip': {
      const path = packageZipPath(open, asked.packageId)
      if (path === null) return null
      const found = await describeFile(path, 'application/zip')
      return found === null ? null : { ...found, downloadName: basename(path) }
    }
    default: {
      const item = open.caseFile.findItem(asked.itemId)
      return item === null ? null : findItemMedia(open, item, asked.type)
    }
  }
}

async function findItemMedia({ caseFile }: OpenCase, item: Item, type: ItemMedia): Promise<MediaFile | null> {
  const { mediaType } = item.original
  const path = caseFile.originalPath(item.original)
  const isPlain = isPictured(item) && browserPictures.has(mediaType) && item.facts.rendition === undefined
  switch (type) {
    case 'thumbnail':
      return isPictured(item) ? describeFile(await thumbnailOf(caseFile, item), 'image/webp') : null
    case 'picture':
      if (!isPictured(item)) return null
      // Browsers turn a JPEG as its EXIF says; what the others make of it differs.
      return isPlain && (mediaType === 'image/jpeg' || (item.facts.orientation ?? 1) === 1)
        ? describeFile(path, mediaType)
        : describeFile(await pictureOf(caseFile, item), 'image/webp')
    case 'page':
      // Never the page itself: only what was rebuilt of it, which the host sends with a policy of its own.
      return describeFile(safePagePath(caseFile, item), 'text/html; charset=utf-8')
    case 'original':
      if (item.kind === 'pdf') return describeFile(shownFile(caseFile, item), mediaType)
      return isPlain || /^(application\/pdf|audio\/[\w.+-]+|video\/[\w.+-]+)$/.test(mediaType)
        ? describeFile(path, mediaType)
        : null
  }
}

async function describeFile(path: string | null, mediaType: string): Promise<MediaFile | null> {
  const info = path === null ? null : await stat(path).catch(() => null)
  if (path === null || info?.isFile() !== true) return null
  return { path, mediaType, sizeBytes: info.size, downloadName: null }
}
