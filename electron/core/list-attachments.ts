import { attachmentWords } from '../../shared/locales/attachments.ts'
import { bundleWords } from '../../shared/locales/bundle.ts'
import type { Item, Original } from '../../shared/model/item.ts'
import type { Language } from '../../shared/model/language.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import { exhibitMark } from '../../shared/rules/numbering.ts'
import { nameAttachment } from '../../shared/rules/package-names.ts'
import { formatStated } from '../bundle/plan/format-time.ts'

type Attachment = { readonly originalPath: string; readonly sha256: string; readonly name: string }
export type AttachmentList = {
  readonly files: readonly Attachment[]
  readonly list: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly (string | number)[])[]
  }
}

/** The originals of every exhibit under their rule-made names, and the table that lists them. */
export function listAttachments(
  snapshot: CaseSnapshot,
  language: Language,
  originalPath: (original: Original) => string,
): AttachmentList {
  const words = attachmentWords[language]
  const taken = new Set<string>()
  const entries = snapshot.exhibits.flatMap((exhibit) =>
    exhibit.itemIds.flatMap((itemId, index) => {
      const item = snapshot.items.find((candidate) => candidate.id === itemId)
      if (item === undefined) return []
      const mark = exhibitMark(language, exhibit.number, exhibit.itemIds.length > 1 ? index + 1 : undefined)
      return [{ item, mark, name: nameOf(item, mark) }]
    }),
  )
  return {
    files: entries.map(({ item, name }) => ({
      originalPath: originalPath(item.original),
      sha256: item.original.sha256,
      name,
    })),
    list: {
      columns: words.columns,
      rows: entries.map(({ item, mark, name }) => {
        const time = item.chosenTime === null ? undefined : item.times[item.chosenTime]
        return [
          mark,
          item.title ?? item.fileName,
          item.proves ?? '',
          name,
          item.fileName,
          words.kinds[item.kind],
          time === undefined ? '' : formatStated(time, bundleWords(language)),
          time === undefined ? '' : words.sources[time.source],
          item.original.sizeBytes,
          item.original.sha256,
        ]
      }),
    },
  }

  function nameOf(item: Item, mark: string): string {
    const time = item.chosenTime === null ? undefined : item.times[item.chosenTime]
    const orderId = snapshot.info.orderIds.find(
      (order) => item.fileName.includes(order) || item.title?.includes(order) || isPaidIn(item, order),
    )
    return nameAttachment(
      {
        mark,
        proofKind: item.proofKind,
        language,
        // When a file was last changed is no date of the matter.
        date: time === undefined || time.meaning === 'modified' ? null : time.value,
        orderId: orderId ?? null,
        title: null,
        extension: item.original.extension,
      },
      taken,
    )
  }

  function isPaidIn(item: Item, order: string): boolean {
    return snapshot.transactions.some(
      (row) => row.itemId === item.id && (row.orderId === order || row.merchantOrderId === order),
    )
  }
}
