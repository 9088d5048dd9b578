const longestMs = 100

/** Resolves when what was just changed can be seen; soon in any case, since a hidden window is not painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, longestMs)
  })
}
