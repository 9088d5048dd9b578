import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gate } from './gate.ts'
import { listFiles } from './list-files.ts'

const never: readonly (readonly [RegExp, string])[] = [
  [/\b(?:test|it|describe)(?:\.\w+)*\.only\b/, 'a test marked .only hides all the others'],
  [/@ts-(?:ignore|nocheck)\b/, 'mend the type, or use @ts-expect-error with a reason'],
  [/@ts-expect-error\s*$/, '@ts-expect-error needs its reason on the same line'],
  [/eslint-disable(?!.*\s--\s\S)/, 'eslint-disable needs its reason after " -- "'],
]

/** A test may be left out only with a line `// Skipped: why`, on the same line or just above. */
const leftOut = /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|skipIf|runIf|todo)\b|\bcontext\.skip\(/
const reason = /\/\/ Skipped: \S/

export const escapesGate: Gate = {
  name: 'escapes and skipped tests',
  async run(root) {
    const problems: string[] = []
    const folders = ['electron', 'shared', 'renderer', 'scripts', 'test']
    for (const path of await listFiles(root, folders, /\.(?:ts|tsx|mjs)$/)) {
      // These two hold the patterns themselves.
      if (path === 'scripts/gates/escapes.ts' || path === 'test/gates/own-gates.test.ts') continue
      const lines = (await readFile(join(root, path), 'utf8')).split('\n')
      for (const [index, line] of lines.entries()) {
        const where = `${path}:${index + 1}`
        for (const [pattern, why] of never) if (pattern.test(line)) problems.push(`${where}: ${why}`)
        if (leftOut.test(line) && !reason.test(line) && !reason.test(lines[index - 1] ?? '')) {
          problems.push(`${where}: a skipped test says why, in a line "// Skipped: …" above it`)
        }
      }
    }
    return problems
  },
}
