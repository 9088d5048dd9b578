import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type CaseFile, createCase, type TakenFile } from '../../electron/casefile/case-file.ts'
import { writeFileAtomically } from '../../electron/system/write-file-atomically.ts'
import type { CaseInfo } from '../../shared/model/case-info.ts'
import type { Sha256 } from '../../shared/model/ids.ts'

export const clock = { now: () => new Date('2026-03-01T08:00:00.000Z') }
export const info: CaseInfo = {
  title: '充值卡密无效',
  language: 'zh',
  parties: [{ role: 'merchant', name: '某某数卡', id: null, contact: null }],
  orderIds: ['230501000012345678'],
  disputedAmount: '648.00',
  createdAt: '2026-03-01T08:00:00.000Z',
}

/** A path for a case, in a temporary folder that is removed after the test. */
export function emptyPlace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'juzheng-case-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'case')
}

export function newCase(folder = emptyPlace()): CaseFile {
  const caseFile = createCase(folder, info, clock)
  onTestFinished(() => caseFile.close())
  return caseFile
}

/** Writes the bytes durably and takes them in, as intake does. */
export async function takeInText(
  caseFile: CaseFile,
  text: string,
  sourcePath = `${text}.txt`,
  batchId?: string,
) {
  const taken = describeText(text, sourcePath)
  const path = caseFile.originalPath(taken.original)
  mkdirSync(dirname(path), { recursive: true })
  await writeFileAtomically(path, text)
  return caseFile.takeIn(taken, batchId)
}

export function describeText(text: string, sourcePath: string): TakenFile {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  return {
    original: { sha256, sizeBytes: bytes.length, extension: 'txt', mediaType: 'text/plain' },
    kind: 'text',
    fileName: sourcePath,
    sourcePath,
    facts: { encoding: 'utf-8' },
    times: [
      {
        value: '2023-05-01T20:13:41',
        source: 'fileName',
        precision: 'second',
        zone: null,
        meaning: 'captured',
        detail: sourcePath,
      },
    ],
    chosenTime: 0,
    proofKind: 'other',
  }
}
