import { existsSync } from 'node:fs'
import type { Finding } from '../../../shared/contract/package-contract.ts'
import type { Item, ItemKind } from '../../../shared/model/item.ts'
import type { Language } from '../../../shared/model/language.ts'
import { findPurposeless } from '../../../shared/rules/find-case-gaps.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { relevantTransactions } from '../../timeline/draft-events.ts'
import type { OpenCase } from './desk.ts'
import { requireRecipient } from './require-recipient.ts'

type Asked = { readonly recipientId: string; readonly language: Language }
type Said = Pick<Finding, 'severity' | 'code' | 'params'>

/** A screenshot narrower than this was made smaller on its way: its text may not be read in print. */
const smallPx = 720
const namedAtMost = 3
const shownKinds: ReadonlySet<ItemKind> = new Set(['image', 'pdf', 'bill', 'chat', 'page', 'mail', 'text'])

/** What a recipient would miss or stumble over, with the way to where it is mended; nothing is changed. */
export function checkBeforeExport({ caseFile, reader }: OpenCase, asked: Asked): Finding[] {
  const recipient = requireRecipient(asked.recipientId)
  const [info, exhibits] = [reader.info(), reader.exhibits()]
  if (exhibits.length === 0) return [blocking('no-exhibits', [])]
  const exhibited = new Set(exhibits.flatMap(({ itemIds }) => itemIds))
  const items = reader.items().filter(({ id }) => exhibited.has(id))
  const left = reader.items().filter(({ id }) => !exhibited.has(id))
  const unread = reader.unreadCounts()
  const purposeless = findPurposeless(exhibits, items)
  const marks = purposeless.map(({ number }) => exhibitMark(asked.language, number))
  const roles = new Set(info.parties.map(({ role }) => role))
  const findings: (Finding | null)[] = [
    about(
      items.filter((item) => !existsSync(caseFile.originalPath(item.original))),
      (params) => ({
        severity: 'blocking',
        code: 'originals-missing',
        params,
      }),
    ),
    purposeless.length === 0
      ? null
      : {
          severity: 'warning',
          code: 'exhibits-without-purpose',
          params: { count: marks.length, marks: marks.slice(0, namedAtMost).join('、') },
          itemIds: [],
          exhibitIds: purposeless.map(({ id }) => id),
        },
    ...[roles.has('claimant') ? null : warning('claimant-not-named')],
    roles.has('platform') || roles.has('merchant') ? null : warning('respondent-not-named'),
    about(
      items.filter((item) => item.chosenTime === null),
      (params) => ({
        severity: 'warning',
        code: 'items-undated',
        params,
      }),
    ),
    about(findUnmatchedBills(caseFile, items), (params) => ({
      severity: 'warning',
      code: 'bills-without-order',
      params,
    })),
    about(
      items.filter(({ id }) => (unread.get(id) ?? 0) > 0),
      (params) => ({
        severity: 'warning',
        code: 'items-partly-unread',
        params,
      }),
    ),
    about(items.filter(isSmallPicture), (params) => ({ severity: 'note', code: 'pictures-small', params })),
    about(items.filter(isAttachedOnly), (params) => ({
      severity: 'note',
      code: 'items-attached-only',
      params,
    })),
    about(left, (params) => ({ severity: 'note', code: 'items-not-put-forward', params })),
    reader.refusals().length === 0
      ? null
      : { ...note('files-refused'), params: { count: reader.refusals().length } },
    recipient.hasSignatureBlock ? note('print-and-sign') : null,
  ]
  return findings.filter((finding) => finding !== null)
}

function about(
  items: readonly Item[],
  say: (params: { count: number; names: string }) => Said,
): Finding | null {
  if (items.length === 0) return null
  const names = items.slice(0, namedAtMost).map(({ title, fileName }) => title ?? fileName)
  const itemIds = items.map(({ id }) => id)
  return { ...say({ count: items.length, names: names.join('、') }), itemIds, exhibitIds: [] }
}

function blocking(code: 'no-exhibits', itemIds: Finding['itemIds']): Finding {
  return { severity: 'blocking', code, params: {}, itemIds, exhibitIds: [] }
}

function warning(code: string): Finding {
  return { severity: 'warning', code, params: {}, itemIds: [], exhibitIds: [] }
}

function note(code: string): Finding {
  return { severity: 'note', code, params: {}, itemIds: [], exhibitIds: [] }
}

function isSmallPicture({ kind, facts }: Item): boolean {
  const { widthPx, heightPx } = facts
  return kind === 'image' && Math.min(widthPx ?? smallPx, heightPx ?? smallPx) < smallPx
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
