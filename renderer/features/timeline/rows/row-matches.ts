import { foldText } from '../../../words/fold-text.ts'

/** Every word of the query stands somewhere in the row as it was read. */
export function rowMatches(texts: readonly (string | null)[], query: string): boolean {
  const text = foldText(texts.filter((each) => each !== null).join(' '))
  return foldText(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
