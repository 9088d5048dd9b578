/** A name is taken to go on over a space only where at least so many messages say so. */
const leastMessages = 3

/** Names found in a table without TABs, and whether they had to be told from the texts after them. */
export type LineNames = {
  readonly split: (rest: string) => readonly [string, string] | null
  readonly guessed: readonly string[]
}

/**
 * Where a name ends in `name text`: at the partner that the title names, else at the first space; and at a later one where
 * every message of that first word goes on with the same second word.
 */
export function findLineNames(rests: readonly string[], partner: string | null): LineNames {
  const known = partner === null ? [] : [partner]
  const isKnown = (rest: string) => known.some((name) => rest === name || rest.startsWith(`${name} `))
  const words = rests.filter((rest) => !isKnown(rest)).map((rest) => rest.split(' '))
  const names = [...Map.groupBy(words, ([first = '']) => first).values()].map(longestCommonName)
  const all = [...known, ...names].toSorted((one, other) => other.length - one.length)
  const split = (rest: string): readonly [string, string] | null => {
    const name = all.find((one) => rest.startsWith(`${one} `))
    return name === undefined ? null : [name, rest.slice(name.length + 1)]
  }
  return { split, guessed: names }
}

function longestCommonName(messages: readonly (readonly string[])[]): string {
  const [first = []] = messages
  let length = 1
  const goesOn = (words: readonly string[]) => words[length] === first[length] && words.length > length + 1
  while (messages.length >= leastMessages && first[length] !== undefined && messages.every(goesOn))
    length += 1
  return first.slice(0, length).join(' ')
}
