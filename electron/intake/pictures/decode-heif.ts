import { pixelCap } from '../thumbnail.ts'
import { type Libheif, openLibheif } from './libheif.ts'

export type DecodedHeif = {
  /** Row by row, 8 bits a channel, upright: libheif has applied `irot` and `imir` already. */
  readonly pixels: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
  readonly channels: 3 | 4
  readonly icc: Uint8Array | null
  /** The TIFF block. Its orientation says once more what was applied. */
  readonly exif: Uint8Array | null
  readonly pictureCount: number
}
export type HeifOutcome = { readonly type: 'decoded'; readonly picture: DecodedHeif } | HeifRefusal
export type HeifRefusal = { readonly type: 'too-large' | 'undecodable' }

const rgbSpace = 1
const interleaved = { rgb: 10, rgba: 11, channel: 10 } as const
const mostBlocks = 16
const longestBlock = 1024 * 1024

/** The primary picture of a HEIC or HEIF file. 12 megapixels take 1.2 s and 130 MB: for a thread that can be ended. */
export function decodeHeif(file: Uint8Array): HeifOutcome {
  const heif = openLibheif()
  const pointer = heif._malloc(16)
  const succeeds = (call: (error: number) => void): boolean => {
    const error = heif._malloc(16)
    call(error)
    return numberAt(heif, error) === 0
  }
  const bytes = heif._malloc(file.length)
  heif.HEAPU8.set(file, bytes)
  const context = heif._heif_context_alloc()
  const isRead =
    succeeds((error) => heif._heif_context_read_from_memory(error, context, bytes, file.length, 0)) &&
    succeeds((error) => heif._heif_context_get_primary_image_handle(error, context, pointer))
  if (!isRead) return { type: 'undecodable' }
  const handle = numberAt(heif, pointer)
  if (heif._heif_image_handle_get_width(handle) * heif._heif_image_handle_get_height(handle) > pixelCap)
    return { type: 'too-large' }
  const channels = heif._heif_image_handle_has_alpha_channel(handle) === 0 ? 3 : 4
  const chroma = channels === 3 ? interleaved.rgb : interleaved.rgba
  if (!succeeds((error) => heif._heif_decode_image(error, handle, pointer, rgbSpace, chroma, 0)))
    return { type: 'undecodable' }
  const image = readImage(heif, numberAt(heif, pointer), channels)
  const pictureCount = heif._heif_context_get_number_of_top_level_images(context)
  const [icc, exif] = [readProfile(heif, handle), readExifBlock(heif, handle)]
  return { type: 'decoded', picture: { ...image, channels, icc, exif, pictureCount } }
}

function readImage(heif: Libheif, image: number, channels: 3 | 4) {
  const widthPx = heif._heif_image_get_width(image, interleaved.channel)
  const heightPx = heif._heif_image_get_height(image, interleaved.channel)
  const strideAt = heif._malloc(16)
  const plane = heif._heif_image_get_plane_readonly(image, interleaved.channel, strideAt)
  const [stride, row] = [numberAt(heif, strideAt), widthPx * channels]
  const pixels = new Uint8Array(row * heightPx)
  for (let y = 0; y < heightPx; y += 1) {
    pixels.set(heif.HEAPU8.subarray(plane + y * stride, plane + y * stride + row), y * row)
  }
  return { pixels, widthPx, heightPx }
}

function readProfile(heif: Libheif, handle: number): Uint8Array | null {
  const size = heif._heif_image_handle_get_raw_color_profile_size(handle)
  if (size === 0 || size > longestBlock) return null
  const [error, target] = [heif._malloc(16), heif._malloc(size)]
  heif._heif_image_handle_get_raw_color_profile(error, handle, target)
  return numberAt(heif, error) === 0 ? heif.HEAPU8.slice(target, target + size) : null
}

/** An Exif item starts with how many bytes lie before its TIFF header (ISO/IEC 23008-12 annex A.2.1). */
function readExifBlock(heif: Libheif, handle: number): Uint8Array | null {
  const ids = heif._malloc(4 * mostBlocks)
  const count = heif._heif_image_handle_get_list_of_metadata_block_IDs(handle, 0, ids, mostBlocks)
  for (let index = 0; index < Math.min(count, mostBlocks); index += 1) {
    const id = numberAt(heif, ids + 4 * index)
    const typeAt = heif._heif_image_handle_get_metadata_type(handle, id)
    const size = heif._heif_image_handle_get_metadata_size(handle, id)
    const isExif = Buffer.from(heif.HEAPU8.subarray(typeAt, typeAt + 5)).toString('latin1') === 'Exif\0'
    if (!isExif || size < 8 || size > longestBlock) continue
    const [error, target] = [heif._malloc(16), heif._malloc(size)]
    heif._heif_image_handle_get_metadata(error, handle, id, target)
    const block = Buffer.from(heif.HEAPU8.subarray(target, target + size))
    const start = 4 + block.readUInt32BE(0)
    if (numberAt(heif, error) === 0 && start + 8 <= size) return Uint8Array.from(block.subarray(start))
  }
  return null
}

function numberAt(heif: Libheif, address: number): number {
  return heif.HEAPU32[address / 4] ?? 0
}
