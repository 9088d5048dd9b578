import type { ExhibitDraft } from './exhibit-draft.ts'

/** The left-out pages of every item, so that they can go with it into another exhibit. */
export function pageChoices(exhibits: readonly ExhibitDraft[]): NonNullable<ExhibitDraft['leftOutPages']> {
  return Object.assign({}, ...exhibits.map((exhibit) => exhibit.leftOutPages ?? {}))
}
