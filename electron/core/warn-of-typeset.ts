import type { BundlePlan, PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { TypesetVolume } from './typeset-volumes.ts'

/** What only the typesetter knows: characters that no embedded font has, and a standard it could not write. */
export function warnOfTypeset(typeset: readonly TypesetVolume[], plan: BundlePlan): PlanWarning[] {
  const missing = new Set(typeset.flatMap(({ skeleton }) => [...skeleton.missingCharacters]))
  const isLess = typeset.some(({ skeleton }) => skeleton.pdfStandard !== plan.pdfStandard)
  return [
    ...(missing.size > 0
      ? [{ code: 'characters-without-font', params: { characters: [...missing].join(' ') } }]
      : []),
    ...(isLess ? [{ code: 'archival-standard-missed', params: {} }] : []),
  ]
}
