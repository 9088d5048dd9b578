import { cp } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const pdfjs = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

/** Puts beside the window what pdf.js reads on demand: character maps and fonts that a PDF names without bringing them. */
export function copyPdfData(): Plugin {
  let outFolder = ''
  return {
    name: 'copy-pdf-data',
    apply: 'build',
    configResolved(config) {
      outFolder = resolve(config.root, config.build.outDir, 'pdfjs')
    },
    async writeBundle() {
      for (const name of ['cmaps', 'standard_fonts']) {
        await cp(join(pdfjs, name), join(outFolder, name), { recursive: true })
      }
    },
  }
}
