import { describeFault } from '../../../shared/faults/catalogue.ts'
import { type BundleWords, bundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { Appendix } from '../../../shared/model/bundle-plan.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { explainReadings } from './explain-readings.ts'
import { formatLogHead } from './format-log-head.ts'
import { formatSize } from './format-size.ts'
import type { MarkedItem } from './mark-items.ts'

/** More unread lines of one file than this are counted, not printed. */
const printedUnreadLines = 100

export function planAppendix(
  snapshot: CaseSnapshot,
  marked: readonly MarkedItem[],
  language: Language,
): Appendix {
  const words = bundleWords(language)
  return {
    heading: words.appendixHeading,
    columns: words.appendixColumns,
    rows: marked.map(({ mark, item }) => ({
      mark,
      fileName: item.fileName,
      size: formatSize(item.original.sizeBytes),
      sha256: item.original.sha256,
    })),
    logHeadHeading: words.logHeadHeading,
    logHeadLine: formatLogHead(snapshot.logHead, words),
    logHead: snapshot.logHead,
    explanation: [...words.explanation, ...explainReadings(snapshot, marked, words)],
    notReadHeading: words.notReadHeading,
    notRead: [...listRefusals(snapshot, words), ...listUnread(snapshot, marked, language)],
  }
}

function listRefusals(snapshot: CaseSnapshot, words: BundleWords): string[] {
  return snapshot.refusals.map(({ path, message }) =>
    fillIn(words.refused, { file: path.split(/[/\\]/).at(-1) ?? path, reason: message }),
  )
}

function listUnread(snapshot: CaseSnapshot, marked: readonly MarkedItem[], language: Language): string[] {
  const words = bundleWords(language)
  return snapshot.readings.flatMap((reading) => {
    const found = marked.find(({ item }) => item.id === reading.itemId)
    if (found === undefined) return []
    const names = { mark: found.mark, file: found.item.fileName }
    const printed = reading.unread.slice(0, printedUnreadLines).map(({ line, text, reason }) => {
      const sentence = describeFault(reason, { line, text }, language)
      return fillIn(words.unreadLine, { ...names, line, text, reason: sentence.replace(/[。.]$/, '') })
    })
    const left = reading.unread.length - printed.length
    return left === 0 ? printed : [...printed, fillIn(words.unreadMore, { ...names, count: left })]
  })
}
