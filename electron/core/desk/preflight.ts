import { existsSync } from 'node:fs'
import type { Finding } from '../../../shared/contract/package-contract.ts'
import { timelineWords } from '../../../shared/locales/timeline.ts'
import type { Item, ItemKind } from '../../../shared/model/item.ts'
import type { Language } from '../../../shared/model/language.ts'
import { findPurposeless } from '../../../shared/rules/find-case-gaps.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'
import { type PictureDoubt, pictureDoubts } from '../../../shared/rules/pictures/picture-doubts.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { relevantTransactions } from '../../timeline/draft-events.ts'
import type { OpenCase } from './desk.ts'
import { requireRecipient } from './require-recipient.ts'

type Asked = { readonly recipientId: string; readonly language: Language }
type Severity = Finding['severity']

const namedAtMost = 3
const shownKinds: ReadonlySet<ItemKind> = new Set(['image', 'pdf', 'bill', 'chat', 'page', 'mail', 'text'])

/** What a recipient would miss or stumble over, with the way to where it is mended; nothing is changed. */
export function checkBeforeExport({ caseFile, reader }: OpenCase, asked: Asked): Finding[] {
  const recipient = requireRecipient(asked.recipientId)
  const exhibits = reader.exhibits()
  if (exhibits.length === 0) return [finding('blocking', 'no-exhibits')]
  const exhibited = new Set(exhibits.flatMap(({ itemIds }) => itemIds))
  const items = reader.items().filter(({ id }) => exhibited.has(id))
  const left = reader.items().filter(({ id }) => !exhibited.has(id))
  const lost = items.filter((item) => !existsSync(caseFile.originalPath(item.original)))
  const unread = reader.unreadCounts()
  const roles = new Set(reader.info().parties.map(({ role }) => role))
  const hasRespondent = roles.has('platform') || roles.has('merchant')
  const about = (severity: Severity, code: string, found: readonly Item[]) =>
    aboutItems({ severity, code }, found, asked.language)
  return [
    ...about('blocking', 'originals-missing', lost),
    ...findExhibitsWithoutPurpose(),
    ...(roles.has('claimant') ? [] : [finding('warning', 'claimant-not-named')]),
    ...(hasRespondent ? [] : [finding('warning', 'respondent-not-named')]),
    ...about('warning', 'items-undated', items.filter(isUndated)),
    ...about('warning', 'bills-without-order', findUnmatchedBills(caseFile, items)),
    ...about(
      'warning',
      'items-partly-unread',
      items.filter(({ id }) => unread.has(id)),
    ),
    ...about('warning', 'pictures-blurred', items.filter(isDoubted('blurred'))),
    ...about('warning', 'pictures-dark', items.filter(isDoubted('dark'))),
    ...about('note', 'pictures-small', items.filter(isDoubted('small'))),
    ...about('note', 'items-attached-only', items.filter(isAttachedOnly)),
    ...about('note', 'items-not-put-forward', left),
    ...countRefusals(),
    ...(recipient.hasSignatureBlock ? [finding('note', 'print-and-sign')] : []),
  ]

  function findExhibitsWithoutPurpose(): Finding[] {
    const purposeless = findPurposeless(exhibits, items)
    if (purposeless.length === 0) return []
    const marks = purposeless.map(({ number }) => exhibitMark(asked.language, number))
    const params = { count: marks.length, marks: nameSome(marks, asked.language) }
    const exhibitIds = purposeless.map(({ id }) => id)
    return [{ severity: 'warning', code: 'exhibits-without-purpose', params, itemIds: [], exhibitIds }]
  }

  function countRefusals(): Finding[] {
    const count = reader.refusals().length
    return count === 0 ? [] : [{ ...finding('note', 'files-refused'), params: { count } }]
  }
}

function finding(severity: Severity, code: string): Finding {
  return { severity, code, params: {}, itemIds: [], exhibitIds: [] }
}

function aboutItems(
  { severity, code }: { readonly severity: Severity; readonly code: string },
  items: readonly Item[],
  language: Language,
): Finding[] {
  if (items.length === 0) return []
  const names = items.map(({ title, fileName }) => title ?? fileName)
  const params = { count: items.length, names: nameSome(names, language) }
  return [{ severity, code, params, itemIds: items.map(({ id }) => id), exhibitIds: [] }]
}

function nameSome(names: readonly string[], language: Language): string {
  const some = names.slice(0, namedAtMost).join(timelineWords[language].separator)
  return names.length > namedAtMost ? `${some}…` : some
}

function isUndated({ chosenTime }: Item): boolean {
  return chosenTime === null
}

function isDoubted(doubt: PictureDoubt): (item: Item) => boolean {
  return (item) => pictureDoubts(item).includes(doubt)
}

function isAttachedOnly({ kind, facts }: Item): boolean {
  return !shownKinds.has(kind) || facts.notShown !== undefined
}

function findUnmatchedBills(caseFile: CaseFile, items: readonly Item[]): Item[] {
  const bills = items.filter(({ kind }) => kind === 'bill')
  if (bills.length === 0) return []
  const matched = new Set(relevantTransactions(caseFile.snapshot()).map(({ itemId }) => itemId))
  return bills.filter(({ id }) => !matched.has(id))
}
