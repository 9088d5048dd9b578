import { Fault } from '../../shared/faults/fault.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { recognitionEngine } from '../intake/recognize/recognition-engine.ts'
import { createRecognizer } from '../intake/recognize/recognizer.ts'
import type { Progress } from './progress.ts'
import { recognizeNext } from './recognize-next.ts'

export type RecognizedCase = {
  /** Pictures read now, those without any text too. */
  readonly recognized: number
  readonly failed: readonly { readonly itemId: ItemId; readonly fileName: string; readonly code: string }[]
}

/**
 * Reads the text of every picture on the desk that was not looked at. Cancelled, what was read stays. Throws the fault
 * `recognition-unavailable`, or the abort reason.
 */
export async function recognizeCase(input: {
  readonly caseFile: CaseFile
  readonly now: () => Date
  readonly log: (line: string, cause: unknown) => void
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}): Promise<RecognizedCase> {
  const { caseFile, now, signal, onProgress } = input
  const recognizer = createRecognizer(input.log)
  const stop = () => void recognizer.close()
  signal.addEventListener('abort', stop, { once: true })
  const { total, done: before } = caseFile.recognitionCounts(recognitionEngine)
  const failed: RecognizedCase['failed'][number][] = []
  let after: ItemId | null = null
  let looked = 0
  try {
    for (;;) {
      onProgress({ phase: 'recognize', done: looked, total: total - before, bytes: 0 })
      signal.throwIfAborted()
      const outcome = await recognizeNext(caseFile, recognizer, { after, now })
      if (outcome.type === 'none') return { recognized: looked - failed.length, failed }
      if (outcome.type === 'unavailable')
        throw new Fault('recognition-unavailable', { reason: outcome.reason })
      if (outcome.type === 'cancelled') continue
      const { itemId, fileName, code } = outcome
      if (code !== null) failed.push({ itemId, fileName, code })
      after = itemId
      looked += 1
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await recognizer.close()
  }
}
