/** A zip in a zip in a zip, or a mail box with a mail with a zip; what lies deeper stays as it is. */
export const deepestContainer = 2
/** All that comes out of one file that a person added, what is in archives within it too. */
export const mostFiles = 20_000
export const mostBytes = 8 * 1024 ** 3
/** A mail is taken apart in memory. */
export const longestMailBytes = 64 * 1024 ** 2
/**
 * Deflate packs no more than 1,032 to 1; records of people end far below 100 to 1. Small files may be of zeros and hurt
 * nobody.
 */
export const bombRatio = 200
export const harmlessBytes = 8 * 1024 ** 2
/** The same of a whole archive. */
export const archiveBombRatio = 100
export const harmlessArchiveBytes = 256 * 1024 ** 2

/** What may still come out of the file that a person added; counted down by everything in it. */
export type ContainerBudget = { files: number; bytes: number }
