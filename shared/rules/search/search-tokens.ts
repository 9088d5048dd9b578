/** Of the way texts are folded and cut into tokens: an index that was made in another way is made anew. */
export const tokensVersion = 1

// A token is one to three UTF-16 units, four hex digits each: a plain tokenizer then keeps every character as it is.
const hexes: string[] = []
function hexOf(unit: number): string {
  const known = hexes[unit]
  if (known !== undefined) return known
  const hex = unit.toString(16).padStart(4, '0')
  hexes[unit] = hex
  return hex
}

// Kept between texts: three new sets for each of 100,000 texts cost more than the cutting.
const [ones, twos, threes] = [new Set<number>(), new Set<number>(), new Set<number>()]

/**
 * What the index holds of a folded text: every character, every pair, and every three of Latin letters and digits, of
 * which there are too few pairs to tell long numbers apart. Each once: a long number repeats most of its own, and the
 * index keeps no places.
 */
export function indexTokens(folded: string): string {
  for (const seen of [ones, twos, threes]) seen.clear()
  let tokens = ''
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at)
    const one = hexOf(unit)
    if (isNew(ones, unit)) tokens += `${one} `
    if (at + 1 >= folded.length) continue
    const next = folded.charCodeAt(at + 1)
    if (isNew(twos, (unit << 16) | next)) tokens += `${one}${hexOf(next)} `
    if (!isPlainRun(folded, at)) continue
    const third = folded.charCodeAt(at + 2)
    if (isNew(threes, (unit << 14) | (next << 7) | third)) tokens += `${one}${hexOf(next)}${hexOf(third)} `
  }
  return tokens
}

function isNew(seen: Set<number>, token: number): boolean {
  if (seen.has(token)) return false
  seen.add(token)
  return true
}

/** More of them would find no less: what is found is compared with the text in any case. */
const mostTokens = 24

/** The tokens that every text with this folded run in it has: the fewest that cover the run. */
export function runTokens(run: string): readonly string[] {
  if (run.length === 1) return [hexOf(run.charCodeAt(0))]
  const tokens = new Set<string>()
  for (let at = 0; at + 1 < run.length && tokens.size < mostTokens; at += 1) {
    const isCovered = at > 0 && at + 2 === run.length && isPlainRun(run, at - 1)
    if (isCovered) continue
    const two = hexOf(run.charCodeAt(at)) + hexOf(run.charCodeAt(at + 1))
    tokens.add(isPlainRun(run, at) ? two + hexOf(run.charCodeAt(at + 2)) : two)
  }
  return [...tokens]
}

/** Three Latin letters or digits begin here. */
function isPlainRun(text: string, at: number): boolean {
  return at + 2 < text.length && isPlain(text, at) && isPlain(text, at + 1) && isPlain(text, at + 2)
}

function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122)
}
