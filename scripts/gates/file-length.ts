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
      const lines = (await readFile(join(root, path), 'utf8')).trimEnd().split('\n').length
      if (lines > mostLines)
        problems.push(`${path}: ${lines} lines, ${mostLines} at most: which is the second idea in it?`)
    }
    return problems
  },
}
