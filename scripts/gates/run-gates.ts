import type { Gate } from './gate.ts'

/** Runs all gates, `atOnce` of them at a time, printing each as it ends; resolves to the names of those that failed. */
export async function runGates(
  gates: readonly Gate[],
  root: string,
  atOnce: number,
): Promise<readonly string[]> {
  const waiting = [...gates]
  const failed: string[] = []
  async function work(): Promise<void> {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const started = performance.now()
      const problems = await gate.run(root)
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'}  ${gate.name} (${seconds} s)`)
      for (const problem of problems) console.log(`      ${problem}`)
      if (problems.length > 0) failed.push(gate.name)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failed
}
