import { Fault } from '../../../shared/faults/fault.ts'
import type { Services } from '../../api/services.ts'
import type { Desk } from './desk.ts'
import type { RecognitionQueue } from './recognition-queue.ts'

export function createRecognitionService(desk: Desk, queue: RecognitionQueue): Services['recognition'] {
  return {
    state: () => queue.state(),
    pause: () => queue.pause(),
    resume: () => queue.resume(),
    lines: ({ itemId }) => {
      const { caseFile } = desk.current()
      const item = caseFile.findItem(itemId)
      if (item === null) throw new Fault('item-not-found', { id: itemId })
      const found = caseFile.findRecognition(item.original.sha256)
      if (found === null) return null
      const { engine, at, lines } = found
      const note = found.note === null ? null : { code: found.note, params: { file: item.fileName } }
      return { engine, at, lines, note }
    },
  }
}
