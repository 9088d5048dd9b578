/** The signal, that much later: work that is nearly done may end by itself, which costs less than to break it off. */
export function graceSignal(signal: AbortSignal, graceMs: number): AbortSignal {
  const late = new AbortController()
  signal.addEventListener('abort', () => setTimeout(() => late.abort(signal.reason), graceMs), { once: true })
  if (signal.aborted) late.abort(signal.reason)
  return late.signal
}
