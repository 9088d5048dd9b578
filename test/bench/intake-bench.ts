// Intake of screenshots against sha256sum, cp, vipsthumbnail and exiftool over the same files on both cores.
// `node test/bench/intake-bench.ts [count]`; 1,000 by default.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeScreenshots } from './make-screenshots.ts'

const count = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'intake-bench-'))
const sources = join(folder, 'sources')
try {
  await makeScreenshots(sources, count)
  const bytes = readdirSync(sources).reduce((sum, name) => sum + statSync(join(sources, name)).size, 0)
  console.log(`${count} screenshots, ${Math.round(bytes / 1e6)} MB`)
  const peersMs = timePeers()
  // Once more in a process of its own, so that making the pictures does not count as memory of the intake.
  const run = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('./run-intake.ts', import.meta.url)), join(folder, 'case'), sources],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const { ms, peakMb, taken } = JSON.parse(run.stdout) as { ms: number; peakMb: number; taken: number }
  console.log(`intake: ${taken} taken in ${(ms / 1000).toFixed(1)} s, peak ${peakMb} MB`)
  if (peersMs !== null) {
    console.log(
      `peers: ${(peersMs / 1000).toFixed(1)} s; ratio ${(ms / peersMs).toFixed(2)} (target: at most 1.0)`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds of the four peers, each over half of the files on each of two cores; null where one is missing. */
function timePeers(): number | null {
  for (const peer of ['sha256sum', 'cp', 'vipsthumbnail', 'exiftool']) {
    if (spawnSync('which', [peer]).status === 0) continue
    console.log(
      `peers skipped: ${peer} is not installed (Debian: coreutils, libvips-tools, libimage-exiftool-perl)`,
    )
    return null
  }
  const half = Math.ceil(count / 2)
  const inHalves = (command: string) => `ls -d "$S"/*.png | xargs -P2 -n${half} ${command}`
  const script = [
    inHalves('sha256sum >/dev/null'),
    'mkdir "$T"/copies "$T"/thumbnails',
    inHalves('cp -t "$T"/copies'),
    inHalves('vipsthumbnail --size 320 -o "$T"/thumbnails/%s.webp'),
    inHalves('exiftool -q >/dev/null'),
  ].join(' && ')
  const started = performance.now()
  const environment = { ...process.env, S: sources, T: folder, VIPS_CONCURRENCY: '1' }
  const run = spawnSync('sh', ['-c', script], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  if (run.status !== 0) throw new Error('the peers failed')
  return performance.now() - started
}
