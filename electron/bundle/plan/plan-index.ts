import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { BundleIndex } from '../../../shared/model/bundle-plan.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import type { Recipient } from '../../../shared/recipients/recipient.ts'
import { describeSource } from './describe-source.ts'
import type { MarkedItem } from './mark-items.ts'
import { isOpposing } from './plan-cover.ts'

/** 证据目录: one row an exhibit. Columns and closing lines are the recipient's (证据规定 art. 19 for a court). */
export function planIndex(
  snapshot: CaseSnapshot,
  recipient: Recipient,
  marked: readonly MarkedItem[],
  words: BundleWords,
): BundleIndex {
  const rows = snapshot.exhibits.flatMap((exhibit) => {
    const items = marked.filter((each) => each.exhibit.id === exhibit.id)
    const first = items[0]
    if (first === undefined) return []
    const name = exhibit.title === '' ? first.title : exhibit.title
    return {
      exhibitId: exhibit.id,
      number: '',
      mark: first.exhibitMark,
      name: items.length > 1 ? fillIn(words.itemCount, { title: name, count: items.length }) : name,
      source:
        exhibit.source ??
        joinDistinct(
          items.map(({ item }) => describeSource(item, words)),
          words,
        ),
      proves:
        exhibit.proves ??
        joinDistinct(
          items.flatMap(({ item }) => item.proves ?? []),
          words,
        ),
      carrier: joinDistinct(
        items.map(({ item }) => words.carriers[item.kind]),
        words,
      ),
    }
  })
  return {
    heading: words.indexHeading,
    columns: recipient.indexColumns.map((id) => ({ id, label: words.indexColumns[id] })),
    rows: rows.map((row, at) => ({ ...row, number: String(at + 1) })),
    closing: recipient.hasSignatureBlock ? planClosing(snapshot, words) : null,
  }
}

function planClosing(snapshot: CaseSnapshot, words: BundleWords): BundleIndex['closing'] {
  const count = snapshot.info.parties.filter(isOpposing).length
  return {
    copies: count === 0 ? words.copiesBlank : fillIn(words.copies, { count }),
    signature: words.signature,
    date: words.signatureDate,
  }
}

function joinDistinct(values: readonly string[], words: BundleWords): string {
  return [...new Set(values)].filter((value) => value !== '').join(words.clauseSeparator)
}
