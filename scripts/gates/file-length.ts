import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gate } from './gate.ts'
import { listFiles } from './list-files.ts'

const mostLines = 200

export const fileLengthGate: Gate = {
  name: 'file length',
  async run(root) {
    const problems: string[] = []
    for (const path of await listFiles(root, ['electron', 'shared', 'renderer'], /\.tsx?$/)) {
      // One step of the database is never edited after its release, so it cannot be split either.
      if (path.startsWith('electron/casefile/migrations/')) continue
      const lines = (await readFile(join(root, path), 'utf8')).trimEnd().split('\n').length
      if (lines > mostLines)
        problems.push(`${path}: ${lines} lines, ${mostLines} at most: which is the second idea in it?`)
    }
    return problems
  },
}
