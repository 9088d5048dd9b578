import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { uploadPath } from '../../shared/contract/media-paths.ts'

const entry = z.object({ origin: z.string(), cookie: z.string(), token: z.string() })
const mostGrowthMb = 100

// Skipped: where there is no /proc to read another process's memory from (Windows, macOS).
test.runIf(process.platform === 'linux')(
  '50 MB and 500 MB are uploaded without the host growing',
  async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run-web-session.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    onTestFinished(async () => {
      child.stdin.end()
      await once(child, 'exit')
    })
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    const session = entry.parse(JSON.parse(line))
    const pid = child.pid ?? 0

    await upload(session, 'warm-up', 20_000_000)
    const before = residentMb(pid)
    for (const [name, sizeBytes] of [
      ['fifty', 50_000_000],
      ['half-a-gigabyte', 500_000_000],
    ] as const) {
      let peak = before
      const sampling = setInterval(() => {
        peak = Math.max(peak, residentMb(pid))
      }, 20)
      await upload(session, name, sizeBytes)
      clearInterval(sampling)
      console.log(
        `${sizeBytes / 1e6} MB uploaded: ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most`,
      )
      expect(peak - before).toBeLessThan(mostGrowthMb)
    }
  },
)

async function upload(session: z.infer<typeof entry>, name: string, sizeBytes: number): Promise<void> {
  const sent = request(`${session.origin}${uploadPath(name)}?name=${name}.bin&modified=0`, {
    method: 'POST',
    headers: {
      Cookie: session.cookie,
      Origin: session.origin,
      'X-Juzheng': session.token,
      'Content-Length': String(sizeBytes),
    },
  })
  const answered = once(sent, 'response') as Promise<[{ statusCode: number; resume: () => void }]>
  await pipeline(Readable.from(chunksOf(sizeBytes)), sent)
  const [answer] = await answered
  answer.resume()
  expect(answer.statusCode).toBe(204)
}

function* chunksOf(sizeBytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(1_000_000, 'x')
  for (let sent = 0; sent < sizeBytes; sent += chunk.length) yield chunk.subarray(0, sizeBytes - sent)
}

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}
