import type { PictureSource } from '../../../shared/model/picture-source.ts'

/** The pictures of a book, each once, in order of first use. */
export class PictureList {
  readonly #pictures: PictureSource[] = []
  readonly #indexes = new Map<string, number>()

  /** The index of the picture, which is added when it is new. */
  indexOf(picture: Exclude<PictureSource, { type: 'read-image' }>): number {
    const key = picture.type === 'pdf-page' ? `${picture.sha256}/${picture.pageIndex}` : picture.sha256
    const known = this.#indexes.get(key)
    if (known !== undefined) return known
    this.#indexes.set(key, this.#pictures.length)
    return this.#pictures.push(picture) - 1
  }

  /** The index of the image's own text on one page; each page has one of its own. */
  add(picture: Extract<PictureSource, { type: 'read-image' }>): number {
    return this.#pictures.push(picture) - 1
  }

  all(): readonly PictureSource[] {
    return [...this.#pictures]
  }
}
