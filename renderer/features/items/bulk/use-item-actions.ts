import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import type { ProofKind } from '../../../../shared/model/item.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { useWords } from '../../../words/use-words.ts'
import { bulkWords } from './bulk-words.ts'

export type ItemActions = ReturnType<typeof useItemActions>

/** What can be done with several items at once; each is one step to undo and says that it was done. */
export function useItemActions(items: readonly ItemRow[]) {
  const t = useWords(bulkWords)
  const itemIds = items.map(({ id }) => id)
  const count = itemIds.length

  async function run(call: Promise<unknown>, text: string): Promise<boolean> {
    const done = await perform(call.then(() => true))
    if (done !== null) showNotice({ type: 'done', text, canUndo: true })
    return done !== null
  }

  async function makeExhibits(asOne: boolean): Promise<void> {
    const loose: ItemId[] = items.filter(({ exhibit }) => exhibit === null).map(({ id }) => id)
    if (loose.length === 0) {
      showNotice({ type: 'done', text: t('allExhibits'), canUndo: false })
      return
    }
    const made = asOne ? 1 : loose.length
    await run(
      core.exhibits.add({ itemIds: loose, asOne, position: null }),
      t('exhibitsMade', { count: made }),
    )
  }

  return {
    makeEvent: () => run(core.events.createFromItems({ itemIds, time: null }), t('eventMade', { count })),
    makeExhibits,
    bin: () => run(core.items.bin({ itemIds }), t('binned', { count })),
    restore: () => run(core.items.restore({ itemIds }), t('restored', { count })),
    tag: (add: readonly string[], remove: readonly string[]) =>
      run(core.items.tag({ itemIds, add: [...add], remove: [...remove] }), t('tagged', { count })),
    setProofKind: (proofKind: ProofKind) =>
      run(core.items.describe({ itemIds, patch: { proofKind } }), t('described', { count })),
    describe: (patch: { source: string } | { proves: string }) =>
      run(core.items.describe({ itemIds, patch }), t('described', { count })),
  }
}
