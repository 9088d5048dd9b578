import { readFile } from 'node:fs/promises'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { type ImageRecipe, imageRecipePath, parseImageRecipe } from './image-recipe.ts'
import { makeImageRecipe, type RecipeInput } from './make-image-recipe.ts'
import { writeDerived } from './write-derived.ts'

type Input = RecipeInput & { readonly sha256: Sha256 }

/** The recipe kept under `derived/poured`, made and kept when it is not there. Throws what the decoder throws. */
export async function imageRecipeOf(input: Input): Promise<ImageRecipe> {
  const path = imageRecipePath(input.derivedFolder, input.sha256)
  const kept = await readIfThere(path)
  const known = kept === null ? null : parseImageRecipe(kept)
  if (known !== null && (input.orientation === undefined || input.orientation === known.orientation))
    return known
  const made = await makeImageRecipe(input)
  await writeDerived(path, JSON.stringify(made))
  return made
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
