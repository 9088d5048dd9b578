const widePx = 12
const narrowPx = 6.8
const spacePx = 3.4

/** About how wide a text of the axis is at 12 px, so that labels can be kept apart before they are drawn. */
export function textPx(text: string, scale: number): number {
  let px = 0
  for (const letter of text) px += letterPx(letter)
  return px * scale
}

function letterPx(letter: string): number {
  if (letter === ' ') return spacePx
  return (letter.codePointAt(0) ?? 0) >= 0x2e80 ? widePx : narrowPx
}
