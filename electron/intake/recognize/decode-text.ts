export type ReadText = { readonly text: string; readonly confidence: number }
type Scores = {
  /** For each step each character's probability, one step after the other. */
  readonly values: Float32Array
  readonly from: number
  readonly steps: number
}

/** The likeliest character of each step, where repeats and the empty one (0) fall away (CTC, greedy). */
export function decodeText({ values, from, steps }: Scores, characters: readonly string[]): ReadText {
  let text = ''
  let before = 0
  let [sum, count] = [0, 0]
  for (let step = 0; step < steps; step += 1) {
    const start = from + step * characters.length
    let [best, score] = [0, -1]
    for (let at = 0; at < characters.length; at += 1) {
      const value = values[start + at] ?? 0
      if (value > score) {
        best = at
        score = value
      }
    }
    if (best !== 0 && best !== before) {
      text += characters[best] ?? ''
      sum += score
      count += 1
    }
    before = best
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : sum / count }
}
