import { join } from 'node:path'
import { z } from 'zod'
import type { Sha256 } from '../../../shared/model/ids.ts'

/** Raised whenever the same original would be poured differently; older recipes are then made again. */
const recipeVersion = 1

const streamRecipe = z.object({
  /** Byte ranges `[from, length]` of the original, or one file under `derived/poured`. */
  source: z.discriminatedUnion('type', [
    z.object({ type: z.literal('original'), ranges: z.array(z.tuple([z.number(), z.number()])) }),
    z.object({ type: z.literal('derived'), name: z.string(), sha256: z.string() }),
  ]),
  lengthBytes: z.number(),
  widthPx: z.number(),
  heightPx: z.number(),
  bitsPerComponent: z.number(),
  space: z.enum(['gray', 'rgb', 'cmyk']),
  /** RGB triples in hex, for indexed colour; `space` is then that of the entries. */
  paletteHex: z.string().nullable(),
  /** Names `<hash>.icc` under `derived/poured`. */
  iccSha256: z.string().nullable(),
  filter: z.enum(['flate', 'dct']),
  isInverted: z.boolean(),
  colourTransform: z.number().nullable(),
})
const imageRecipe = z.object({
  version: z.literal(recipeVersion),
  sizeBytes: z.number(),
  orientation: z.number().int().min(1).max(8),
  colour: streamRecipe,
  alpha: streamRecipe.nullable(),
  pdfaObstacle: z.string().nullable(),
})
export type StreamRecipe = z.infer<typeof streamRecipe>
/** How one original picture becomes PDF streams: which bytes are copied and what the dictionaries say. */
export type ImageRecipe = z.infer<typeof imageRecipe>

export function newImageRecipe(recipe: Omit<ImageRecipe, 'version'>): ImageRecipe {
  return { version: recipeVersion, ...recipe }
}

/** The folder of everything that prepare leaves for pour; it can be deleted and is made again. */
export function pouredFolder(derivedFolder: string): string {
  return join(derivedFolder, 'poured')
}

export function imageRecipePath(derivedFolder: string, sha256: Sha256): string {
  return join(pouredFolder(derivedFolder), `${sha256}.json`)
}

/** The recipe in `text`, or null when it is of another version or not whole. */
export function parseImageRecipe(text: string): ImageRecipe | null {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = imageRecipe.safeParse(data)
  return parsed.success ? parsed.data : null
}

/** Bytes that the picture adds to the PDF as streams, dictionaries not counted. */
export function streamBytesOf(recipe: ImageRecipe): number {
  return recipe.colour.lengthBytes + (recipe.alpha?.lengthBytes ?? 0)
}
