import type { ItemId } from '../../shared/model/ids.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { recognitionEngine } from '../intake/recognize/recognition-engine.ts'
import type { UnreadCode } from '../intake/recognize/recognize-task.ts'
import type { Recognizer } from '../intake/recognize/recognizer.ts'
import { readablePicture } from './readable-picture.ts'

export type NextOutcome =
  /** There is no picture after that one that was not looked at. */
  | { readonly type: 'none' }
  | {
      readonly type: 'looked'
      readonly itemId: ItemId
      readonly fileName: string
      readonly code: UnreadCode | null
    }
  | { readonly type: 'cancelled' }
  | { readonly type: 'unavailable'; readonly reason: string }

/** Reads the next picture of the case and keeps what was read; one that is missing is tried again another time. */
export async function recognizeNext(
  caseFile: CaseFile,
  recognizer: Recognizer,
  { after, now }: { readonly after: ItemId | null; readonly now: () => Date },
): Promise<NextOutcome> {
  const picture = caseFile.nextUnrecognized(recognitionEngine, after)
  if (picture === null) return { type: 'none' }
  const { itemId, sha256, fileName } = picture
  const found = await recognizer.recognize(await readablePicture(caseFile, picture))
  if (found.type === 'cancelled' || found.type === 'unavailable') return found
  const code = found.type === 'read' ? null : found.code
  if (code !== 'recognition-missing') {
    const lines = found.type === 'read' ? found.lines : []
    caseFile.saveRecognition({
      sha256,
      engine: recognitionEngine,
      at: now().toISOString(),
      lines,
      note: code,
    })
  }
  return { type: 'looked', itemId, fileName, code }
}
