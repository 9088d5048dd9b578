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
/** `cpuSeconds` of all threads together say more than seconds where others use the machine too. */
type Measured = { readonly seconds: number; readonly peakMb: number; readonly cpuSeconds: number }

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

/** What a full screen of a chat holds. */
const linesOfText = 40

/** Runs a command in its own process and measures it by GNU time: wall and processor seconds, peak resident memory. */
function measure(command: string, args: readonly string[]): Measured {
  const run = spawnSync('/usr/bin/time', ['-f', '%e %M %U %S', command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (run.status !== 0) throw new Error(`${command} failed: ${run.stderr}`)
  process.stdout.write(run.stdout)
  const [seconds, kilobytes, user, system] = (run.stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number)
  return {
    seconds: seconds ?? 0,
    peakMb: Math.round((kilobytes ?? 0) / 1024),
    cpuSeconds: (user ?? 0) + (system ?? 0),
  }
}

/** The steps of a build over these pictures, in a process that is started as the command is. */
function buildOurs(folder: string, pictures: readonly Picture[], lineCount = 0): Measured {
  const job = join(folder, 'job.json')
  writeFileSync(job, JSON.stringify({ folder, pictures, lineCount }))
  rmSync(join(folder, 'derived'), { recursive: true, force: true })
  const starter = fileURLToPath(new URL('./run-as-command.mjs', import.meta.url))
  const steps = fileURLToPath(new URL('./pour-job.ts', import.meta.url))
  return measure(process.execPath, [starter, steps, job])
}

/** In turns with img2pdf, so that both meet the same machine; the median of the runs. */
async function bench(count: number, runs: number): Promise<Measured & { readonly ratio: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'juzheng-bench-'))
  try {
    mkdirSync(join(folder, 'originals'))
    const pictures = await makeScreenshots(join(folder, 'originals'), count)
    const megabytes = Math.round(pictures.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1e6)
    console.log(`${count} screenshots, ${megabytes} MB, one exhibit each`)
    const hasPeer = hasTool('img2pdf')
    if (!hasPeer) console.log('img2pdf is not installed, so there is nothing to compare with.')
    const measured: { ours: Measured; peer: Measured | null }[] = []
    // Once before, on two: Node keeps our code as it will run, as for everyone after the first time.
    buildOurs(folder, pictures.slice(0, 2))
    for (let run = 0; run < runs; run++) {
      const ours = buildOurs(folder, pictures)
      const paths = pictures.map(({ path }) => path)
      const peer = hasPeer ? measure('img2pdf', [...paths, '-o', join(folder, 'peer.pdf')]) : null
      measured.push({ ours, peer })
      console.log(
        `prepare, typeset, pour: ${describe(ours)}${peer === null ? '' : `; img2pdf: ${describe(peer)}`}`,
      )
    }
    const readable = buildOurs(folder, pictures, linesOfText)
    console.log(`the same with ${linesOfText} lines of text in each: ${describe(readable)}`)
    const ours = {
      seconds: median(measured.map((each) => each.ours.seconds)),
      peakMb: median(measured.map((each) => each.ours.peakMb)),
      cpuSeconds: median(measured.map((each) => each.ours.cpuSeconds)),
    }
    if (!hasPeer) return { ...ours, ratio: null }
    const ratio = median(measured.map((each) => each.ours.seconds / (each.peer?.seconds ?? 1)))
    console.log(`median: ${ours.seconds} s, ${ours.peakMb} MB, ratio ${ratio.toFixed(2)} (aim: at most 0.50)`)
    return { ...ours, ratio }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function describe({ seconds, peakMb, cpuSeconds }: Measured): string {
  return `${seconds} s (${cpuSeconds.toFixed(1)} s of processor), ${peakMb} MB peak`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

execFileSync('/usr/bin/time', ['true'], { stdio: 'ignore' })
const small = await bench(200, 3)
console.log('peak aim 250 MB')
if (process.argv.includes('--large')) {
  const large = await bench(2000, 1)
  const growth = large.seconds / 2000 / (small.seconds / 200)
  console.log(
    `time per screenshot at 2,000: ${growth.toFixed(2)} × that at 200 (aim: at most 1.30); peak aim 900 MB`,
  )
}
