import { z } from 'zod'
import type { CustodyEntry, JsonValue, LogHead } from '../../shared/model/custody.ts'
import { verifyCustodyChain } from '../system/custody-hash.ts'
import { type BagSource, type PackageProblem, packageProblem } from './bag-source.ts'
import { readTagFile } from './check-bag.ts'
import { readPdfHead } from './read-pdf-head.ts'

const casePath = 'data/case.json'
const maxCaseBytes = 128 << 20
const jsonValue: z.ZodType<JsonValue> = z.json()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const caseShape = z.object({
  custodyLog: z.array(
    z.object({
      seq: z.number().int(),
      at: z.string(),
      action: z.string(),
      subject: z.string(),
      detail: jsonValue,
      prevHash: hash,
      hash,
    }),
  ),
  logHead: z.object({ seq: z.number().int().min(0), hash }),
  volumes: z.array(z.object({ path: z.string() })),
})

/**
 * What a Juzheng package promises beyond BagIt: the custody chain holds, and one log head stands in `case.json`, in
 * `bag-info.txt` and on the first pages of each volume.
 */
export async function checkCase(
  source: BagSource,
  info: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<{ readonly problems: readonly PackageProblem[]; readonly logHead: LogHead | null }> {
  const parsed = caseShape.safeParse(await readJson(source, signal))
  if (!parsed.success) return { problems: [packageProblem('verify-case-json', casePath)], logHead: null }
  const { custodyLog, logHead, volumes } = parsed.data
  const problems: PackageProblem[] = []
  const entries: readonly CustodyEntry[] = custodyLog
  for (const { seq, reason } of verifyCustodyChain(entries, logHead)) {
    problems.push(packageProblem('verify-chain', casePath, { seq, reason }))
  }
  // A package holds the log up to its head: neither less nor more.
  if (entries.length !== logHead.seq) {
    problems.push(packageProblem('verify-chain', casePath, { seq: logHead.seq, reason: 'head-differs' }))
  }
  if (info.get('juzheng-log-head') !== `${logHead.seq} ${logHead.hash}`) {
    problems.push(packageProblem('verify-head', 'bag-info.txt'))
  }
  if (volumes.length === 0) problems.push(packageProblem('verify-volume-unlisted', casePath))
  for (const { path } of volumes) {
    const problem = await checkVolume(source, path, logHead.hash, signal)
    if (problem !== null) problems.push(problem)
  }
  return { problems, logHead }
}

async function checkVolume(
  source: BagSource,
  path: string,
  headHash: string,
  signal: AbortSignal,
): Promise<PackageProblem | null> {
  const file = source.files.get(path) ?? source.files.get(path.normalize('NFD'))
  if (file === undefined) return packageProblem('verify-missing', path)
  signal.throwIfAborted()
  try {
    const { text } = await file.withPlainBytes(
      (path, offset) => readPdfHead({ path, offset, sizeBytes: file.sizeBytes }, signal),
      signal,
    )
    return text.toLowerCase().includes(headHash) ? null : packageProblem('verify-pdf-head', path)
  } catch {
    // Whatever pdf.js or the unzipping met, the head could not be read: that is the finding.
    signal.throwIfAborted()
    return packageProblem('verify-pdf-unreadable', path)
  }
}

async function readJson(source: BagSource, signal: AbortSignal): Promise<unknown> {
  const text = await readTagFile(source, casePath, 'utf-8', signal, maxCaseBytes)
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
