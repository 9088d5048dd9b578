import { runTokens } from './search-tokens.ts'

/** From so many characters on, half of the run is rare enough to look for. */
const longRun = 9

/**
 * An FTS5 expression for texts that may hold the folded run with one character wrong, missing or too much: one that is
 * short without each of its characters in turn, a long one by its halves, one of which must be right.
 */
export function nearExpression(run: string): string {
  if (run.length >= longRun) {
    const middle = Math.ceil(run.length / 2)
    return anyOf([allOf([run.slice(0, middle)]), allOf([run.slice(middle)])])
  }
  const ways = Array.from({ length: run.length }, (_, at) => allOf([run.slice(0, at), run.slice(at + 1)]))
  return anyOf([...new Set(ways)])
}

/** An FTS5 expression for texts that have every folded run. */
export function allOf(runs: readonly string[]): string {
  return [...new Set(runs.filter((run) => run !== '').flatMap(runTokens))].join(' AND ')
}

function anyOf(ways: readonly string[]): string {
  return ways.map((way) => `(${way})`).join(' OR ')
}
