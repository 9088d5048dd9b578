import type { ItemId } from '../model/ids.ts'

/**
 * Where the window finds pictures and files of the open case. Ids only, never paths. Relative to the window's own address:
 * the web host keeps everything below a folder that nobody can guess.
 */
const mediaRoot = 'media/'
/** WebP, 320 px on its longer side at most. */
export function thumbnailPath(itemId: ItemId): string {
  return `${mediaRoot}items/${itemId}/thumbnail`
}
/** A picture that a browser can show, upright: the original's bytes where it can show those, else a WebP of it. */
export function picturePath(itemId: ItemId): string {
  return `${mediaRoot}items/${itemId}/picture`
}
/** The bytes as they came, for PDF, audio and video; ranges are answered. Never HTML or SVG: see `pageMediaPath`. */
export function originalMediaPath(itemId: ItemId): string {
  return `${mediaRoot}items/${itemId}/original`
}
/**
 * How a page looked, once `items.pageLook` has made it: rebuilt from what it shows, for a frame with `sandbox=""`. It is
 * HTML, and the only HTML of a case that is ever handed out: it holds no script, no form, no link and no address but
 * `data:`, and its own policy would stop each of them.
 */
export function pageMediaPath(itemId: ItemId): string {
  return `${mediaRoot}items/${itemId}/page`
}
/** The PDF of one volume of a preview. */
export function previewMediaPath(previewId: string, volume: number): string {
  return `${mediaRoot}previews/${previewId}/${volume}`
}
export function zipMediaPath(packageId: string): string {
  return `${mediaRoot}packages/${packageId}/zip`
}
/** POST one file's bytes here (`?name=` its path below what was dropped, `?modified=` ms since 1970), in any number. */
export function uploadPath(uploadId: string): string {
  return `/uploads/${uploadId}`
}
