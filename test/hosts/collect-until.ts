/** What an iterator yields, as it comes; its end by the signal is no failure. */
export function collectUntil<Value>(values: AsyncIterable<Value>, signal: AbortSignal): Value[] {
  const collected: Value[] = []
  void collect()
  return collected

  async function collect(): Promise<void> {
    try {
      for await (const value of values) collected.push(value)
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
}
