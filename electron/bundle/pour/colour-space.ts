import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../../shared/faults/fault.ts'
import { pouredFolder, type StreamRecipe } from '../prepare/image-recipe.ts'
import { copyVerified } from './copy-verified.ts'
import type { ObjectWriter } from './object-writer.ts'

type Profile = { readonly number: number; readonly components: number }

/** ICC profiles of a volume, each once however many pictures share it. They are written after the pictures. */
export class ColourProfiles {
  readonly #known = new Map<string, Profile>()
  readonly #writer: ObjectWriter

  constructor(writer: ObjectWriter) {
    this.#writer = writer
  }

  numberOf(sha256: string, components: number): number {
    const known = this.#known.get(sha256)
    if (known !== undefined) return known.number
    const number = this.#writer.reserve()
    this.#known.set(sha256, { number, components })
    return number
  }

  async write(derivedFolder: string, signal: AbortSignal): Promise<void> {
    for (const [sha256, { number, components }] of this.#known) {
      const path = join(pouredFolder(derivedFolder), `${sha256}.icc`)
      const { size } = await stat(path)
      await this.#writer.stream(number, `/N ${components}`, size, async (sink) => {
        const isSound = await copyVerified({ path, sha256, ranges: [[0, size]], sink, signal })
        if (!isSound) throw new Fault('derived-damaged', { file: `${sha256}.icc` })
      })
    }
  }
}

/** The /ColorSpace of an image as PDF text; `rgbSpace` stands for RGB that came without a profile: sRGB. */
export function colourSpace(stream: StreamRecipe, rgbSpace: string, profiles: ColourProfiles): string {
  const base = baseSpace(stream, rgbSpace, profiles)
  if (stream.paletteHex === null) return base
  const entries = Math.min(Math.floor(stream.paletteHex.length / 6), 2 ** stream.bitsPerComponent)
  return `[/Indexed ${base} ${entries - 1} <${stream.paletteHex.slice(0, entries * 6)}>]`
}

function baseSpace(stream: StreamRecipe, rgbSpace: string, profiles: ColourProfiles): string {
  if (stream.iccSha256 !== null) {
    const components = stream.space === 'gray' ? 1 : stream.space === 'rgb' ? 3 : 4
    return `[/ICCBased ${profiles.numberOf(stream.iccSha256, components)} 0 R]`
  }
  if (stream.space === 'rgb') return rgbSpace
  return stream.space === 'gray' ? '/DeviceGray' : '/DeviceCMYK'
}
