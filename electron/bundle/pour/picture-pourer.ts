import type { PictureSource } from '../../../shared/model/picture-source.ts'
import { imageRecipeOf } from '../prepare/image-recipe-of.ts'
import { ColourProfiles } from './colour-space.ts'
import { HiddenFont } from './hidden-font.ts'
import type { ObjectWriter } from './object-writer.ts'
import type { PourInput } from './pour-input.ts'
import { textLayer } from './text-layer.ts'
import { type ImageTarget, writeImage } from './write-image.ts'

type Image = Extract<PictureSource, { type: 'image' }>
type ReadImage = Extract<PictureSource, { type: 'read-image' }>

/** Writes the images of a volume, each once however many pages show it, and what they share at the end. */
export class PicturePourer {
  readonly #writer: ObjectWriter
  readonly #input: PourInput
  readonly #profiles: ColourProfiles
  readonly #hiddenFont: HiddenFont
  /** Objects of images that pages show through a form, by their indexes. */
  readonly #imageObjects = new Map<number, number>()

  constructor(writer: ObjectWriter, input: PourInput) {
    this.#writer = writer
    this.#input = input
    this.#profiles = new ColourProfiles(writer)
    this.#hiddenFont = new HiddenFont(writer)
  }

  async pour(source: Image | ReadImage, target: ImageTarget): Promise<void> {
    if (source.type === 'image') await this.#pourImage(source, target)
    else await this.#pourReadImage(source, target)
  }

  async finish(): Promise<void> {
    await this.#hiddenFont.write()
    await this.#profiles.write(this.#input.derivedFolder, this.#input.signal)
  }

  async #pourImage({ sha256 }: Image, target: ImageTarget): Promise<void> {
    const { pathOf, derivedFolder, signal } = this.#input
    const origin = { sha256, path: pathOf(sha256), derivedFolder }
    const recipe = await imageRecipeOf(origin)
    await writeImage({ writer: this.#writer, profiles: this.#profiles, signal }, target, { recipe, origin })
  }

  async #pourReadImage(source: ReadImage, { number, rgbSpace }: ImageTarget): Promise<void> {
    const image = await this.#objectOf(source.image, rgbSpace)
    const content = textLayer(source, this.#hiddenFont)
    const resources = `<</XObject <</I ${image} 0 R>> /Font <</T ${this.#hiddenFont.number()} 0 R>>>>`
    const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources ${resources} /Filter /FlateDecode`
    await this.#writer.stream(number, dictionary, content.length, (sink) => sink.write(content))
  }

  async #objectOf(index: number, rgbSpace: string): Promise<number> {
    const known = this.#imageObjects.get(index)
    if (known !== undefined) return known
    const image = this.#input.pictures[index]
    if (image?.type !== 'image') throw new Error(`text was read in picture ${index}, which is no image`)
    const number = this.#writer.reserve()
    this.#imageObjects.set(index, number)
    await this.#pourImage(image, { number, rgbSpace })
    return number
  }
}
