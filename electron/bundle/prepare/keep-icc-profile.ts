import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isUsableIccProfile } from './icc-profile.ts'
import { pouredFolder } from './image-recipe.ts'
import { writeDerived } from './write-derived.ts'

/** Keeps a profile once per content under `derived/poured`; its SHA-256, or null when a PDF may not carry it. */
export async function keepIccProfile(
  profile: Buffer | null,
  components: number,
  derivedFolder: string,
): Promise<string | null> {
  if (profile === null || !isUsableIccProfile(profile, components)) return null
  const sha256 = createHash('sha256').update(profile).digest('hex')
  const path = join(pouredFolder(derivedFolder), `${sha256}.icc`)
  if (!existsSync(path)) await writeDerived(path, profile)
  return sha256
}
