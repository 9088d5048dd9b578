/** One step forward, run in one transaction; `version` becomes the file's `user_version`. */
export type Migration = { readonly version: number; readonly sql: string }
