/** Where a folded run stands with one character wrong, missing or too much; `length` counts units of the text. */
export function findNear(
  folded: string,
  run: string,
): { readonly at: number; readonly length: number } | null {
  for (let at = 0; at < folded.length; at += 1) {
    const same = commonLength(folded, run, at)
    if (same === run.length) return { at, length: run.length }
    const isWrong = at + same < folded.length && folded.startsWith(run.slice(same + 1), at + same + 1)
    if (isWrong) return { at, length: run.length }
    if (same === 0) continue
    if (folded.startsWith(run.slice(same), at + same + 1)) return { at, length: run.length + 1 }
    if (folded.startsWith(run.slice(same + 1), at + same)) return { at, length: run.length - 1 }
  }
  return null
}

function commonLength(folded: string, run: string, at: number): number {
  let same = 0
  while (same < run.length && folded[at + same] === run[same]) same += 1
  return same
}
