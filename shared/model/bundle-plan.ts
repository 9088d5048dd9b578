import type { LogHead } from './custody.ts'
import type { Sha256 } from './ids.ts'
import type { Language } from './language.ts'
import type { PictureSource } from './picture-source.ts'

/**
 * The evidence bundle as data. Everything that appears in the PDF stands here, already in the bundle's language;
 * typeset only lays it out and pour only fills the pictures in.
 */
export type BundlePlan = {
  readonly language: Language
  readonly recipientId: string
  readonly title: string
  /** Unix seconds: the document's creation date, so that the same plan gives the same bytes. */
  readonly madeAt: number
  readonly cover: Cover
  readonly index: BundleIndex
  readonly timeline: TimelinePlan
  readonly exhibits: readonly ExhibitPlan[]
  readonly appendix: Appendix
  /** Every picture of the book; `PictureRef.picture` is an index into this list. */
  readonly pictures: readonly PictureSource[]
  readonly pdfStandard: 'a-2b' | 'a-3b' | '1.7'
  /** Codes and parameters of the fault catalogue: what the reader of the result must know. */
  readonly warnings: readonly PlanWarning[]
  readonly embeddedFiles: readonly EmbeddedFile[]
}
export type PlanWarning = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}
export type LabelledValue = { readonly label: string; readonly value: string }
export type Cover = {
  readonly heading: string
  readonly subtitle: string
  readonly lines: readonly LabelledValue[]
  readonly notice: string
  readonly footerTitle: string
  readonly logHeadLine: string
}
export type BundleIndex = {
  readonly heading: string
  readonly columns: readonly IndexColumn[]
  readonly rows: readonly IndexRow[]
  /** 证据规定 art. 19: copies, signature and date lines for a court; null for others. */
  readonly closing: { readonly copies: string; readonly signature: string; readonly date: string } | null
}
export type IndexColumnId = 'number' | 'mark' | 'name' | 'source' | 'proves' | 'pages' | 'carrier'
export type IndexColumn = { readonly id: IndexColumnId; readonly label: string }
export type IndexRow = {
  readonly exhibitId: string
  readonly number: string
  readonly mark: string
  readonly name: string
  readonly source: string
  readonly proves: string
  readonly carrier: string
}
export type TimelinePlan = {
  readonly heading: string
  readonly columns: readonly string[]
  /** In order; undated last. `position` is 0–1 along the axis after long gaps are compressed, null when undated. */
  readonly entries: readonly TimelineEntryPlan[]
  readonly gaps: readonly { readonly position: number; readonly label: string }[]
  readonly undatedLabel: string
}
export type TimelineEntryPlan = {
  readonly position: number | null
  readonly timeLabel: string
  readonly shortTimeLabel: string
  readonly title: string
  readonly detail: string
  /** True for what went wrong (defect, broken promise). */
  readonly isAdverse: boolean
  readonly marks: readonly { readonly exhibitId: string; readonly mark: string }[]
}
export type ExhibitPlan = {
  readonly exhibitId: string
  readonly mark: string
  readonly title: string
  readonly proves: string
  readonly parts: readonly ExhibitPart[]
}
/** One item of an exhibit. Each starts on a page of its own. */
export type ExhibitPart = {
  readonly itemId: string
  readonly mark: string
  readonly title: string
  /** Under the content: source, time with provenance, file name, dimensions, full SHA-256. */
  readonly caption: readonly LabelledValue[]
  readonly pages: readonly PagePlan[]
}
export type PagePlan =
  | {
      readonly type: 'picture'
      readonly picture: number
      readonly widthPx: number
      readonly heightPx: number
      readonly slice: Slice | null
      readonly alt: string
    }
  | {
      readonly type: 'pdf-page'
      readonly picture: number
      readonly widthPt: number
      readonly heightPt: number
      readonly label: string
      readonly alt: string
    }
  | {
      readonly type: 'table'
      readonly columns: readonly string[]
      readonly widths: readonly number[]
      readonly rows: readonly TableRow[]
      readonly note: string
    }
  | { readonly type: 'transcript'; readonly day: string; readonly messages: readonly TranscriptMessage[] }
  | { readonly type: 'text'; readonly paragraphs: readonly string[] }
  | { readonly type: 'facts'; readonly lines: readonly LabelledValue[]; readonly note: string }
/** Pixel rows [fromPx, toPx) of the upright picture, shown on this page; `label` is `2/5` with its range. */
export type Slice = {
  readonly number: number
  readonly count: number
  readonly fromPx: number
  readonly toPx: number
  readonly label: string
}
export type TableRow = { readonly cells: readonly string[]; readonly isMarked: boolean }
export type TranscriptMessage = {
  readonly time: string
  readonly sender: string
  readonly text: string
  readonly isSystem: boolean
  /** An event of the timeline rests on it. */
  readonly isMarked: boolean
}
export type Appendix = {
  readonly heading: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly mark: string
    readonly fileName: string
    readonly size: string
    readonly sha256: string
  }[]
  readonly logHeadHeading: string
  readonly logHeadLine: string
  readonly logHead: LogHead
  readonly explanation: readonly string[]
  /** What was seen and not read: refusals and unread lines, already worded. */
  readonly notReadHeading: string
  readonly notRead: readonly string[]
}
export type EmbeddedFile = {
  readonly name: string
  readonly sha256: Sha256
  readonly mediaType: string
  readonly sizeBytes: number
}
/** What the prepare step measured of one original, before anything is planned. */
export type PreparedMedia =
  | {
      readonly type: 'image'
      readonly sha256: Sha256
      readonly widthPx: number
      readonly heightPx: number
      readonly streamBytes: number
      readonly cuts: readonly number[]
      readonly isCutThroughContent: boolean
      readonly pdfaObstacle: string | null
    }
  | {
      readonly type: 'pdf'
      readonly sha256: Sha256
      readonly pages: readonly { readonly widthPt: number; readonly heightPt: number }[]
      readonly streamBytes: number
      readonly pdfaObstacle: string | null
    }
  | { readonly type: 'unshowable'; readonly sha256: Sha256; readonly code: string }
