import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What we use of libheif's C interface as libheif-js 1.23 exports it; every number is an address, a size or an enum. */
export type Libheif = {
  readonly HEAPU8: Uint8Array
  readonly HEAPU32: Uint32Array
  _malloc(size: number): number
  _heif_context_alloc(): number
  _heif_context_read_from_memory(
    error: number,
    context: number,
    bytes: number,
    size: number,
    none: number,
  ): void
  _heif_context_get_number_of_top_level_images(context: number): number
  _heif_context_get_primary_image_handle(error: number, context: number, handle: number): void
  _heif_image_handle_get_width(handle: number): number
  _heif_image_handle_get_height(handle: number): number
  _heif_image_handle_has_alpha_channel(handle: number): number
  _heif_image_handle_get_raw_color_profile_size(handle: number): number
  _heif_image_handle_get_raw_color_profile(error: number, handle: number, target: number): void
  _heif_image_handle_get_list_of_metadata_block_IDs(
    handle: number,
    filter: number,
    ids: number,
    count: number,
  ): number
  _heif_image_handle_get_metadata_type(handle: number, id: number): number
  _heif_image_handle_get_metadata_size(handle: number, id: number): number
  _heif_image_handle_get_metadata(error: number, handle: number, id: number, target: number): void
  _heif_decode_image(
    error: number,
    handle: number,
    image: number,
    space: number,
    chroma: number,
    options: number,
  ): void
  _heif_image_get_plane_readonly(image: number, channel: number, stride: number): number
  _heif_image_get_width(image: number, channel: number): number
  _heif_image_get_height(image: number, channel: number): number
}

const require = createRequire(import.meta.url)

/**
 * A libheif of its own for one picture: its memory goes with it, whatever a damaged file did to that. Takes 30 ms. The
 * program is read from the package's own file; given the bytes, nothing is looked for elsewhere.
 */
export function openLibheif(): Libheif {
  const create: (options: {
    readonly wasmBinary: Uint8Array
  }) => Libheif = require('libheif-js/libheif-wasm/libheif.js')
  return create({ wasmBinary: readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.wasm')) })
}
