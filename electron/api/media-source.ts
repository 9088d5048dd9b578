/** A file of the open case that a host may stream; byte ranges are the host's business. */
export type MediaFile = {
  readonly path: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** Saved under this name instead of shown. */
  readonly downloadName: string | null
}
export type UploadedFile = {
  /** Its path below what was dropped, with `/`. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly modifiedMs: number
  readonly body: AsyncIterable<Uint8Array>
}

/** What the window loads and sends beside the contract: pictures, PDFs, recordings, and files that are dropped on it. */
export type MediaSource = {
  /** `media/items/i3/thumbnail` and the other paths of `shared/contract/media-paths.ts`; null is 404. */
  find(path: string): Promise<MediaFile | null>
  /** Throws a Fault `no-case-open`, `path-escapes`, `disk-full` or `cannot-write`. */
  upload(uploadId: string, file: UploadedFile): Promise<void>
}
