import { Fault } from '../../../shared/faults/fault.ts'
import { shownCode } from '../../../shared/rules/pictures/shown-code.ts'
import type { Services } from '../../api/services.ts'
import type { Desk } from './desk.ts'

export function createPictureService(desk: Desk): Services['pictures'] {
  return {
    look: ({ itemId }) => {
      const { caseFile } = desk.current()
      const item = caseFile.findItem(itemId)
      if (item === null) throw new Fault('item-not-found', { id: itemId })
      const found = caseFile.findLook(item.original.sha256)
      if (found === null) return null
      const note = found.note === null ? null : { code: found.note, params: { file: item.fileName } }
      const alike = caseFile.alikePairs().flatMap(({ itemId: one, other, likeness }) => {
        if (one !== itemId && other !== itemId) return []
        return [{ itemId: one === itemId ? other : one, likeness }]
      })
      return { codes: found.codes.map(shownCode), alike, note }
    },
    alike: () => [
      ...new Set(
        desk
          .current()
          .caseFile.alikePairs()
          .flatMap(({ itemId, other }) => [itemId, other]),
      ),
    ],
  }
}
