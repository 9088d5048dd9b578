import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'
import { createCase } from '../../electron/casefile/case-file.ts'
import { takeInPaths } from '../../electron/intake/take-in-paths.ts'

const now = () => new Date('2026-10-01T08:00:00Z')
const info = {
  title: '',
  language: 'zh',
  parties: [],
  orderIds: [],
  disputedAmount: null,
  createdAt: now().toISOString(),
} as const

/** A new case beside an empty folder for sources; both are removed after the test. */
export function openIntakeCase() {
  const root = mkdtempSync(join(tmpdir(), 'intake-'))
  const caseFile = createCase(join(root, 'case'), info, { now })
  onTestFinished(() => {
    caseFile.close()
    rmSync(root, { recursive: true, force: true })
  })
  const add = (
    paths: readonly string[],
    signal = new AbortController().signal,
    onProgress: () => void = () => undefined,
  ) => takeInPaths({ caseFile, paths, now, signal, onProgress })
  /** As the window does: one step to undo. */
  const addAsStep = (paths: readonly string[], batchId: string, passwords: readonly string[] = []) =>
    takeInPaths({
      ...{ caseFile, paths, now, batchId, passwords },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    })
  return { root, caseFile, add, addAsStep }
}

/** A small PNG of noise, different for each seed. */
export async function makePng(seed: number, width = 60, height = 120): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let index = 0; index < pixels.length; index += 1)
    pixels[index] = (Math.imul(index + seed, 2_654_435_761) >>> 13) & 255
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}
