import sharp, { type Metadata } from 'sharp'
import type { MediaFacts, RenditionKind } from '../../shared/model/item.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import { type ExifFacts, readExif } from './capture-time/read-exif.ts'
import { readPngTimes } from './capture-time/read-png-times.ts'
import { readXmpTimes } from './capture-time/read-xmp-times.ts'
import { clarityFacts } from './pictures/clarity-facts.ts'
import { type PngNotes, readPngChunks } from './read-png-chunks.ts'
import type { Identity } from './sniff-text.ts'
import { pixelCap, renderMeasured } from './thumbnail.ts'

export type InspectedPicture =
  | {
      readonly type: 'picture'
      readonly facts: MediaFacts
      readonly times: readonly CandidateTime[]
      readonly thumbnail: Uint8Array | null
    }
  | { readonly type: 'corrupt' }

/** Formats whose failure to decode means damage; TIFF and AVIF have too many whole variants that nobody decodes. */
const surelyDecoded = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])
const perhapsDecoded = new Set(['image/tiff', 'image/avif'])

/** Facts, times and thumbnail of a picture; damage is found by the decode that the thumbnail needs anyway. */
export async function inspectPicture(path: string, identity: Identity): Promise<InspectedPicture> {
  const notes = identity.mediaType === 'image/png' ? readPngChunks(path) : null
  const rendition = renditionKindOf(identity.mediaType, notes)
  if (rendition !== null) return leaveToRendition(path, rendition, notes)
  const isDecoded = surelyDecoded.has(identity.mediaType) || perhapsDecoded.has(identity.mediaType)
  if (!isDecoded) return keepUnshown(path, 'picture-format-not-shown', notes, null)
  let metadata: Metadata | null = null
  try {
    metadata = await sharp(path, { limitInputPixels: false, failOn: 'error' }).metadata()
    if (metadata.width * metadata.height > pixelCap)
      return keepUnshown(path, 'picture-too-large', notes, metadata)
    const { thumbnail, clarity } = await renderMeasured(path)
    const { facts, times } = await describePicture(path, notes, metadata)
    return { type: 'picture', facts: { ...facts, ...clarityFacts(clarity) }, times, thumbnail }
  } catch (error) {
    // What libvips throws has no code; an error with one is of the disk or a bug.
    if (error instanceof Error && 'code' in error) throw error
    if (surelyDecoded.has(identity.mediaType)) return { type: 'corrupt' }
    return keepUnshown(path, 'picture-format-not-shown', notes, metadata)
  }
}

function renditionKindOf(mediaType: string, notes: PngNotes | null): RenditionKind | null {
  if (/^image\/hei[cf](?:-sequence)?$/.test(mediaType)) return 'heif'
  return notes?.isCgBi === true ? 'cgbi' : null
}

/** Decoding takes long: a thread that can be ended does it (`readRendered`). */
async function leaveToRendition(
  path: string,
  rendition: RenditionKind,
  notes: PngNotes | null,
): Promise<InspectedPicture> {
  const { facts, times } =
    notes === null ? { facts: {}, times: [] } : await describePicture(path, notes, null)
  return { type: 'picture', facts: { ...facts, rendition }, times, thumbnail: null }
}

async function keepUnshown(
  path: string,
  notShown: string,
  notes: PngNotes | null,
  metadata: Metadata | null,
): Promise<InspectedPicture> {
  const { facts, times } = await describePicture(path, notes, metadata)
  return { type: 'picture', facts: { ...facts, notShown }, times, thumbnail: null }
}

async function describePicture(path: string, notes: PngNotes | null, metadata: Metadata | null) {
  const exif = await readExifOf(path, notes, metadata)
  const xmp = notes?.xmp ?? metadata?.xmpAsString ?? null
  const frameCount = metadata?.pages ?? notes?.frameCount ?? 1
  const software = exif.software ?? notes?.texts.get('Software')
  const facts: MediaFacts = {
    ...(metadata === null
      ? {}
      : { widthPx: metadata.width, heightPx: metadata.pageHeight ?? metadata.height }),
    ...(metadata?.orientation === undefined ? {} : { orientation: metadata.orientation }),
    ...(frameCount < 2 ? {} : { frameCount }),
    ...(exif.camera === undefined ? {} : { camera: exif.camera }),
    ...(software === undefined ? {} : { software }),
    ...(exif.latitude === undefined || exif.longitude === undefined
      ? {}
      : { latitude: exif.latitude, longitude: exif.longitude }),
  }
  const xmpTimes = xmp === null ? [] : readXmpTimes(xmp)
  return { facts, times: [...exif.times, ...xmpTimes, ...(notes === null ? [] : readPngTimes(notes))] }
}

async function readExifOf(
  path: string,
  notes: PngNotes | null,
  metadata: Metadata | null,
): Promise<ExifFacts> {
  const block = notes?.exif ?? metadata?.exif ?? null
  if (block !== null) return readExif(withoutExifMark(block))
  // sharp could not open it: raw photos, which exifr knows.
  return metadata === null && notes === null ? readExif(path) : { times: [] }
}

/** libvips keeps the JPEG marker's `Exif\0\0` before the TIFF block. */
function withoutExifMark(block: Uint8Array): Uint8Array {
  return Buffer.from(block.buffer, block.byteOffset, 4).toString('latin1') === 'Exif'
    ? block.subarray(6)
    : block
}
