import type { ItemId, Sha256 } from './ids.ts'
import type { CandidateTime } from './time.ts'

export const itemKinds = [
  'image',
  'pdf',
  'bill',
  'chat',
  'page',
  'mail',
  'text',
  'audio',
  'video',
  'other',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** What an item helps to prove; exhibits are grouped by it. */
export const proofKinds = ['order', 'payment', 'defect', 'contact', 'rules', 'other'] as const
export type ProofKind = (typeof proofKinds)[number]

/** Stored in a way that neither browsers nor sharp read: HEIC and HEIF, and Apple's own PNG. */
export type RenditionKind = 'heif' | 'cgbi'

/** Facts read from the bytes; only what was really found is present. Pixels are as stored, before `orientation`. */
export type MediaFacts = {
  readonly widthPx?: number
  readonly heightPx?: number
  /** EXIF orientation 1–8; absent means 1. */
  readonly orientation?: number
  readonly frameCount?: number
  /** Steepness of a picture's steepest edges, 0 to about 2; absent where nothing has an edge. */
  readonly sharpness?: number
  /** The grey (0–255) that hardly any pixel is above. */
  readonly brightest?: number
  /** What is shown and printed is a rendition that the program made; pixels are those of it, upright. */
  readonly rendition?: RenditionKind
  readonly pageCount?: number
  readonly durationSeconds?: number
  readonly container?: string
  readonly codec?: string
  readonly camera?: string
  readonly software?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly encoding?: string
  readonly subject?: string
  /** Where a page was when it was saved, as its file says. */
  readonly address?: string
  readonly isEncrypted?: boolean
  /** A password opened it; the password is kept nowhere. */
  readonly isUnlocked?: boolean
  /** Of an archive, a mail or a mail box whose files were all gone through: how many there are in it. */
  readonly unpackedCount?: number
  /** A sentence code from the fault catalogue: why it cannot be shown and stays an attachment. */
  readonly notShown?: string
}

/** The immutable bytes as they came. `extension` is lower case without a dot, by content where known. */
export type Original = {
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly extension: string
  readonly mediaType: string
}

/** The item that it came in: an archive, a mail, a mail box; and the way to it inside, with `/`. */
export type ItemContainer = { readonly itemId: ItemId; readonly path: string }

export type Item = {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly original: Original
  /** The file name as given (raw, not normalised) and the path it was taken from, relative to what the user named. */
  readonly fileName: string
  readonly sourcePath: string
  /** Absent where it came by itself. */
  readonly container?: ItemContainer
  readonly takenInAt: string
  readonly facts: MediaFacts
  readonly times: readonly CandidateTime[]
  /** Index into `times` of the chosen one, or null when there is none. */
  readonly chosenTime: number | null
  readonly title: string | null
  readonly proves: string | null
  readonly source: string | null
  readonly proofKind: ProofKind
  /** Names of people and shops that it shows, as the user says. */
  readonly people: readonly string[]
  /** Decimal string in yuan that it is about, or null. */
  readonly amount: string | null
  /** What is said in a recording, as a person typed it up; absent or null where nobody did. */
  readonly transcript?: string | null
  readonly tags: readonly string[]
  /** When it went to the bin; null while it is on the desk. */
  readonly binnedAt: string | null
}
