import type { BundlePlan, PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'

/** What a recipient would miss: exhibits without a stated purpose, and items that are in no exhibit. */
export function checkCompleteness(snapshot: CaseSnapshot, plan: BundlePlan): PlanWarning[] {
  const purposeless = plan.index.rows.filter((row) => row.proves === '').map((row) => row.mark)
  const exhibited = new Set(snapshot.exhibits.flatMap((exhibit) => exhibit.itemIds))
  const left = snapshot.items.filter((item) => !exhibited.has(item.id))
  return [
    ...(purposeless.length > 0
      ? [{ code: 'purpose-missing', params: { marks: purposeless.join(', ') } }]
      : []),
    ...left.map((item) => ({ code: 'item-not-exhibited', params: { name: item.fileName } })),
  ]
}
