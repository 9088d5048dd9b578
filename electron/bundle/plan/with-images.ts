import type { PictureSource } from '../../../shared/model/picture-source.ts'

/** The given pictures of a plan and the images that those with text stand on, each once. */
export function withImages(indexes: Iterable<number>, pictures: readonly PictureSource[]): readonly number[] {
  const all = [...indexes].flatMap((index) => {
    const source = pictures[index]
    return source?.type === 'read-image' ? [index, source.image] : [index]
  })
  return [...new Set(all)]
}
