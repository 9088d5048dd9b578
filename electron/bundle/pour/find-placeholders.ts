import { inflateSync } from 'node:zlib'
import { readEntries } from '../skeleton/read-entries.ts'
import type { SkeletonFile, SkeletonObject } from '../skeleton/read-skeleton.ts'

/** What stands in the skeleton until it is poured. `object` is its number, `index` that of the picture or file. */
export type Placeholder =
  | { readonly type: 'picture'; readonly object: number; readonly index: number; readonly rgbSpace: string }
  | {
      readonly type: 'file'
      readonly object: number
      readonly index: number
      readonly dictionary: ReadonlyMap<string, string>
    }

const embedMark = /^juzheng-embed:(\d+)$/

/** The placeholders of a skeleton by object number: 1×1 pictures whose colour is index + 1, and marked files. */
export function findPlaceholders(skeleton: SkeletonFile): ReadonlyMap<number, Placeholder> {
  const found = new Map<number, Placeholder>()
  for (const object of skeleton.objects()) {
    const placeholder = placeholderIn(object)
    if (placeholder !== null) found.set(object.number, placeholder)
  }
  return found
}

function placeholderIn({ number, text, stream }: SkeletonObject): Placeholder | null {
  if (stream === null) return null
  const dictionary = readEntries(text)
  const decode = () => decodeStream(stream, dictionary.get('Filter'))
  if (dictionary.get('Subtype') === '/Image') return pictureIn(number, dictionary, decode)
  return dictionary.get('Type') === '/EmbeddedFile' ? fileIn(number, dictionary, decode) : null
}

function pictureIn(
  object: number,
  dictionary: ReadonlyMap<string, string>,
  decode: () => Buffer,
): Placeholder | null {
  if (dictionary.get('Width') !== '1' || dictionary.get('Height') !== '1') return null
  const [red, green, blue, ...rest] = decode()
  if (red === undefined || green === undefined || blue === undefined || rest.length > 0) {
    throw new Error(`placeholder ${object} is not one RGB pixel`)
  }
  const index = red * 65536 + green * 256 + blue - 1
  return { type: 'picture', object, index, rgbSpace: dictionary.get('ColorSpace') ?? '/DeviceRGB' }
}

function fileIn(
  object: number,
  dictionary: ReadonlyMap<string, string>,
  decode: () => Buffer,
): Placeholder | null {
  const match = embedMark.exec(decode().toString('latin1'))
  return match === null ? null : { type: 'file', object, index: Number(match[1]), dictionary }
}

function decodeStream(stream: Buffer, filter: string | undefined): Buffer {
  if (filter === undefined) return stream
  if (filter !== '/FlateDecode') throw new Error(`a placeholder is packed with ${filter}`)
  return inflateSync(stream)
}
