import type { BundlePlan, ExhibitPlan } from '../../../shared/model/bundle-plan.ts'

/** Embedded originals that go with an exhibit, by index into `plan.embeddedFiles`, each with the mark that shows it. */
export function embeddedOfExhibit(
  plan: BundlePlan,
  exhibit: ExhibitPlan,
): readonly { readonly index: number; readonly mark: string }[] {
  const sha256ByMark = new Map(plan.appendix.rows.map((row) => [row.mark, row.sha256]))
  const indexBySha256 = new Map(plan.embeddedFiles.map((file, index) => [String(file.sha256), index]))
  const markByIndex = new Map<number, string>()
  for (const { mark } of exhibit.parts) {
    const index = indexBySha256.get(sha256ByMark.get(mark) ?? '')
    if (index !== undefined && !markByIndex.has(index)) markByIndex.set(index, mark)
  }
  return [...markByIndex].map(([index, mark]) => ({ index, mark }))
}
