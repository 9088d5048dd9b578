import type { Gate } from './gate.ts'
import { listFiles } from './list-files.ts'
import { runTool } from './run-tool.ts'

const programFolders = ['electron', 'shared', 'renderer', 'scripts', 'test']

/** The types of one project; a folder without sources yet has nothing to check. */
function typesGate(project: string, folders: readonly string[]): Gate {
  return {
    name: `types of ${project}`,
    async run(root) {
      if ((await listFiles(root, folders, /\.tsx?$/)).length === 0) {
        console.log(`      ${project}/ has no source yet, so there are no types to check in it.`)
        return []
      }
      return runTool(root, 'typescript/bin/tsc', ['-p', project, '--pretty', 'false'])
    },
  }
}

export const arrowsGate: Gate = {
  name: 'arrows between the layers',
  async run(root) {
    const filled: string[] = []
    for (const folder of programFolders) {
      if ((await listFiles(root, [folder], /\.(?:tsx?|mjs)$/)).length > 0) filled.push(folder)
    }
    const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...filled]
    return runTool(root, 'dependency-cruiser/bin/dependency-cruiser.mjs', args)
  },
}

export const biomeGate: Gate = {
  name: 'format and lint',
  run: (root) =>
    runTool(root, '@biomejs/biome/bin/biome', [
      'ci',
      '--colors=off',
      '--diagnostic-level=warn',
      '--max-diagnostics=20',
    ]),
}

export const promisesGate: Gate = {
  name: 'no promise left alone',
  run: (root) => runTool(root, 'eslint/bin/eslint.js', ['--no-color', '.']),
}

export const deadCodeGate: Gate = {
  name: 'dead files, exports and dependencies',
  run: (root) => runTool(root, 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
}

export const typeGates: readonly Gate[] = [
  typesGate('.', ['electron', 'shared', 'test', 'scripts']),
  typesGate('shared', ['shared']),
  typesGate('renderer', ['renderer']),
  typesGate('test/e2e', ['test/e2e']),
  typesGate('test/bench/window', ['test/bench/window']),
]
