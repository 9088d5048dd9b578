import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { Cover, LabelledValue } from '../../../shared/model/bundle-plan.ts'
import type { CaseInfo, Party } from '../../../shared/model/case-info.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { formatLogHead } from './format-log-head.ts'
import { formatNow } from './format-time.ts'
import type { PlanInput } from './plan-input.ts'

export function planCover(input: PlanInput, words: BundleWords, itemCount: number): Cover {
  const { snapshot, recipient, language, now } = input
  const { info } = snapshot
  const lines: LabelledValue[] = [
    { label: words.submitter, value: names(info, words, (party) => party.role === 'claimant') },
    { label: words.recipient, value: recipient.id === 'general' ? '' : recipient.name[language] },
    { label: words.otherSide, value: names(info, words, (party) => isOpposing(party)) },
    { label: words.orderIds, value: info.orderIds.join(words.listSeparator) },
    { label: words.disputedAmount, value: info.disputedAmount === null ? '' : `¥${info.disputedAmount}` },
    { label: words.evidence, value: countEvidence(snapshot, words, itemCount) },
    { label: words.madeAt, value: fillIn(words.madeAtValue, formatNow(now, language)) },
  ]
  return {
    heading: words.coverHeading,
    subtitle: info.title,
    lines: lines.filter((line) => line.value !== ''),
    notice: words.notice,
    footerTitle: info.title,
    logHeadLine: formatLogHead(snapshot.logHead, words),
  }
}

/** The other side: platform and merchant. `other` may be a witness or a payment service. */
export function isOpposing(party: Party): boolean {
  return party.role === 'platform' || party.role === 'merchant'
}

function names(info: CaseInfo, words: BundleWords, isWanted: (party: Party) => boolean): string {
  return info.parties
    .filter(isWanted)
    .map((party) => party.name)
    .filter((name) => name !== '')
    .join(words.listSeparator)
}

function countEvidence(snapshot: CaseSnapshot, words: BundleWords, items: number): string {
  const days = snapshot.events
    .flatMap(({ time, until }) =>
      time === null ? [] : [time, until ?? time].map((each) => each.slice(0, 10)),
    )
    .sort()
  const [from, to] = [days[0], days.at(-1)]
  const counts = { exhibits: snapshot.exhibits.length, items }
  if (from === undefined || to === undefined) return fillIn(words.evidenceCount, counts)
  return fillIn(words.evidenceCountDated, { ...counts, from, to })
}
