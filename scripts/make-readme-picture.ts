import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

/** Draws the index and one exhibit page of a bundle side by side into docs/bundle-pages.png; needs pdftoppm. */
const [pdf, exhibitPage] = process.argv.slice(2)
if (pdf === undefined || exhibitPage === undefined) throw new Error('make-readme-picture <bundle.pdf> <page>')
const folder = mkdtempSync(join(tmpdir(), 'juzheng-pages-'))
try {
  for (const page of ['2', exhibitPage]) {
    execFileSync('pdftoppm', ['-r', '80', '-png', '-f', page, '-l', page, pdf, join(folder, 'page')])
  }
  const pages = readdirSync(folder).sort()
  const { width = 0, height = 0 } = await sharp(join(folder, pages[0] ?? '')).metadata()
  const gap = 16
  await sharp({
    create: { width: width * 2 + gap * 3, height: height + gap * 2, channels: 3, background: '#8a8f99' },
  })
    .composite(
      pages.map((name, index) => ({
        input: join(folder, name),
        left: gap + index * (width + gap),
        top: gap,
      })),
    )
    .png({ palette: true })
    .toFile(join(import.meta.dirname, '..', 'docs', 'bundle-pages.png'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
