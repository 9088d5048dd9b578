import type { BundleWords } from '../../../shared/locales/bundle.ts'
import type { PagePlan } from '../../../shared/model/bundle-plan.ts'
import type { Item } from '../../../shared/model/item.ts'

/** What a person typed up of a recording, with the sentence that says so. */
export function planTypedUp({ transcript }: Item, words: BundleWords): readonly PagePlan[] {
  const lines = (transcript ?? '').split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  return lines.length === 0 ? [] : [{ type: 'text', paragraphs: [words.transcriptNote, ...lines] }]
}
