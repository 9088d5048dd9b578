import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { listFiles } from '../gates/list-files.ts'

const sourceEnd = /\.ts$/
/** Threads are started by the path of their file: `new URL('./x-worker.ts', import.meta.url)`. */
const workerPath = /(['"]\.{1,2}\/[\w./-]+-worker)\.ts(['"])/g

/**
 * Writes the main process, the core's and their threads as JavaScript, file by file where it lies in the sources, so that
 * paths between them hold; the preload as one file, for a sandbox can load no second one. Packages stay outside.
 */
export async function bundleDesktop(root: string, outFolder: string): Promise<void> {
  await rm(outFolder, { recursive: true, force: true })
  const host = 'electron/hosts/desktop'
  const threads = await listFiles(root, ['electron'], /-worker\.ts$/)
  await bundle(root, outFolder, {
    entries: [`${host}/main.ts`, `${host}/core-process.ts`, ...threads],
    output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
  })
  await bundle(root, outFolder, {
    entries: [`${host}/preload.ts`],
    output: { format: 'cjs', entryFileNames: 'preload.cjs' },
  })
  const templates = 'electron/bundle/templates'
  await cp(join(root, templates), join(outFolder, templates), { recursive: true })
}

type Part = { readonly entries: readonly string[]; readonly output: object }

async function bundle(root: string, outFolder: string, part: Part): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [nameThreadsAsBuilt],
    ssr: { external: true },
    build: {
      ssr: true,
      outDir: outFolder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rollupOptions: {
        input: part.entries.map((entry) => join(root, entry)),
        external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(id),
        output: part.output,
      },
    },
  })
}

const nameThreadsAsBuilt: Plugin = {
  name: 'name threads as built',
  transform: (code, id) =>
    sourceEnd.test(id) && workerPath.test(code) ? code.replace(workerPath, '$1.js$2') : null,
}
