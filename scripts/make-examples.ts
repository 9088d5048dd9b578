import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writePapers } from './make-examples/write-papers.ts'
import { writePictures } from './make-examples/write-pictures.ts'
import { writeRecords } from './make-examples/write-records.ts'

/** Makes examples/topup-dispute afresh. Needs chromium (CHROMIUM=path to name another), espeak-ng, ffmpeg and iconv. */
const target = join(import.meta.dirname, '..', 'examples', 'topup-dispute')
rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
writeRecords(target)
await writePictures(target)
await writePapers(target)
const sizes = readdirSync(target).map((name) => statSync(join(target, name)).size)
const total = sizes.reduce((sum, size) => sum + size, 0)
process.stdout.write(`${sizes.length} files, ${(total / 1e6).toFixed(2)} MB in ${target}\n`)
