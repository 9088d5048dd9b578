import type { PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { MediaFacts } from '../../../shared/model/item.ts'
import { findCutLines } from './find-cut-lines.ts'
import { streamBytesOf } from './image-recipe.ts'
import { imageRecipeOf } from './image-recipe-of.ts'
import type { PrepareInput } from './prepare-input.ts'
import { preparePdf } from './prepare-pdf.ts'

const pixelLimit = 100_000_000

/**
 * Measures one original before anything is planned: upright size, exact bytes of its PDF streams, cut lines of a long
 * picture. What pour needs beyond the original is left under `derived/poured`. A file that cannot be shown is a
 * result, not an exception.
 */
export async function prepareMedia(input: PrepareInput): Promise<PreparedMedia> {
  input.signal.throwIfAborted()
  const { sha256 } = input.original
  if (input.facts.notShown !== undefined) return { type: 'unshowable', sha256, code: input.facts.notShown }
  if (input.kind === 'pdf') return preparePdf(input)
  if (input.kind !== 'image') return { type: 'unshowable', sha256, code: 'not-a-picture' }
  return prepareImage(input)
}

async function prepareImage(input: PrepareInput): Promise<PreparedMedia> {
  const { originalPath, derivedFolder } = input
  const path = input.picturePath ?? originalPath
  const isRendition = path !== originalPath
  const { sha256 } = input.original
  try {
    const { width, height, orientation } = await describePicture(path, input.facts)
    if (width * height > pixelLimit) return { type: 'unshowable', sha256, code: 'picture-too-large' }
    const recipe = await imageRecipeOf({ path, sha256, derivedFolder, orientation, isRendition })
    input.signal.throwIfAborted()
    const isSideways = recipe.orientation >= 5
    const widthPx = isSideways ? recipe.colour.heightPx : recipe.colour.widthPx
    const heightPx = isSideways ? recipe.colour.widthPx : recipe.colour.heightPx
    const { cuts, isCutThroughContent } =
      heightPx > widthPx * longRatio
        ? findCutLines(await (await import('./measure-rows.ts')).measureRows(path), { widthPx, heightPx })
        : { cuts: [0, heightPx], isCutThroughContent: false }
    const streamBytes = streamBytesOf(recipe)
    const { pdfaObstacle } = recipe
    return { type: 'image', sha256, widthPx, heightPx, streamBytes, cuts, isCutThroughContent, pdfaObstacle }
  } catch (error) {
    if (input.signal.aborted || isSystemError(error)) throw error
    return { type: 'unshowable', sha256, code: 'picture-unreadable' }
  }
}

/** What intake found, so that a plain picture is not opened by the decoder once more; else the decoder is asked. */
async function describePicture(path: string, { widthPx, heightPx, orientation }: MediaFacts) {
  if (widthPx !== undefined && heightPx !== undefined) {
    return { width: widthPx, height: heightPx, orientation: orientation ?? 1 }
  }
  const { default: sharp } = await import('sharp')
  const found = await sharp(path, { limitInputPixels: false }).metadata()
  return { width: found.width, height: found.height, orientation: found.orientation ?? 1 }
}

/** A picture taller than this many times its width is shown in slices. */
const longRatio = 2.6

/** A missing file or a full disk is not the picture's fault. The decoder's own errors carry no errno. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && 'syscall' in error
}
