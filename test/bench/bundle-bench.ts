import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import type { Sha256 } from '../../shared/model/ids.ts'
import { hasTool } from '../core/pour-book.ts'

type Picture = { readonly sha256: Sha256; readonly path: string; readonly sizeBytes: number }
type Measured = { readonly seconds: number; readonly peakMb: number }

/** So many are drawn; the rest repeat their pixels with a chunk of their own, so that 2,000 are made in seconds. */
const drawn = 40
const endChunkBytes = 12

/** Different PNG files of the size of a phone's screen: noise above flat lines, about 0.85 MB each. */
async function makeScreenshots(folder: string, count: number): Promise<readonly Picture[]> {
  const bases: Buffer[] = []
  for (let at = 0; at < Math.min(drawn, count); at++) bases.push(await drawScreenshot(at))
  return Array.from({ length: count }, (_, at) => {
    const bytes = addNumber(bases[at % drawn] ?? Buffer.alloc(0), at)
    const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
    const path = join(folder, `${sha256}.png`)
    writeFileSync(path, bytes)
    return { sha256, path, sizeBytes: bytes.byteLength }
  })
}

function drawScreenshot(at: number): Promise<Buffer> {
  const [width, height, channels] = [1080, 2400, 3] as const
  const pixels = Buffer.alloc(width * height * channels, 240)
  let state = at + 1
  for (let byte = 0; byte < pixels.length * 0.115; byte++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    pixels[byte] = state >>> 24
  }
  for (let line = 0; line < 30; line++)
    pixels.fill((at + line) & 255, (1000 + line * 40) * width * 3, (1012 + line * 40) * width * 3)
  return sharp(pixels, { raw: { width, height, channels } }).png({ compressionLevel: 3 }).toBuffer()
}

/** The PNG with a text chunk (PNG specification, 11.3.3.3) before its end. */
function addNumber(png: Buffer, number: number): Buffer {
  const body = Buffer.from(`tEXtComment\0screenshot ${number}`, 'latin1')
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length - 4, 0)
  frame.writeUInt32BE(crc32(body), 4)
  const end = png.length - endChunkBytes
  return Buffer.concat([
    png.subarray(0, end),
    frame.subarray(0, 4),
    body,
    frame.subarray(4),
    png.subarray(end),
  ])
}

/** Runs a command in its own process and measures it by GNU time: wall seconds and peak resident memory. */
function measure(command: string, args: readonly string[]): Measured {
  const run = spawnSync('/usr/bin/time', ['-f', '%e %M', command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (run.status !== 0) throw new Error(`${command} failed: ${run.stderr}`)
  process.stdout.write(run.stdout)
  const [seconds, kilobytes] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { seconds: seconds ?? 0, peakMb: Math.round((kilobytes ?? 0) / 1024) }
}

async function bench(count: number): Promise<Measured & { readonly ratio: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'juzheng-bench-'))
  try {
    mkdirSync(join(folder, 'originals'))
    const pictures = await makeScreenshots(join(folder, 'originals'), count)
    const megabytes = Math.round(pictures.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1e6)
    writeFileSync(join(folder, 'job.json'), JSON.stringify({ folder, pictures }))
    const runner = fileURLToPath(new URL('./pour-job.ts', import.meta.url))
    const ours = measure(process.execPath, [runner, join(folder, 'job.json')])
    console.log(
      `${count} screenshots, ${megabytes} MB: ${ours.seconds} s, ${ours.peakMb} MB peak (prepare, typeset, pour)`,
    )
    if (!hasTool('img2pdf')) {
      console.log('img2pdf is not installed, so there is nothing to compare with.')
      return { ...ours, ratio: null }
    }
    const peer = measure('img2pdf', [...pictures.map(({ path }) => path), '-o', join(folder, 'peer.pdf')])
    const ratio = ours.seconds / peer.seconds
    console.log(
      `img2pdf: ${peer.seconds} s, ${peer.peakMb} MB peak; ratio ${ratio.toFixed(2)} (aim: at most 0.50)`,
    )
    return { ...ours, ratio }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

execFileSync('/usr/bin/time', ['true'], { stdio: 'ignore' })
const small = await bench(200)
if (process.argv.includes('--large')) {
  const large = await bench(2000)
  const growth = large.seconds / 2000 / (small.seconds / 200)
  console.log(
    `time per screenshot at 2,000: ${growth.toFixed(2)} × that at 200 (aim: at most 1.30); peak aim 900 MB`,
  )
}
