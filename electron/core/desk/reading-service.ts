import type { RereadResult } from '../../../shared/contract/reading-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { ColumnMapping } from '../../../shared/model/column-mapping.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { KeptAnswers } from '../../../shared/model/read-answers.ts'
import type { Call, Services } from '../../api/services.ts'
import type { Host } from '../../host.ts'
import type { AskThread } from '../../intake/ask-thread.ts'
import { rereadItem } from '../../intake/reread-item.ts'
import type { Desk } from './desk.ts'
import type { ExplainedColumns } from './explained-columns.ts'
import { takeInPasted } from './take-in-pasted.ts'

type Parts = {
  readonly host: Host
  readonly desk: Desk
  readonly thread: AskThread
  readonly explained: ExplainedColumns
}

export function createReadingService({ host, desk, thread, explained }: Parts): Services['readings'] {
  function fileOf(itemId: ItemId): { readonly path: string; readonly fileName: string } {
    const { caseFile } = desk.current()
    const item = caseFile.findItem(itemId)
    if (item === null) throw new Fault('item-not-found', { id: itemId })
    return { path: caseFile.originalPath(item.original), fileName: item.fileName }
  }

  async function preview(
    asked: { readonly itemId: ItemId; readonly table: string; readonly mapping: ColumnMapping },
    { signal }: Call,
  ) {
    const { itemId, table, mapping } = asked
    const task = { type: 'preview', ...fileOf(itemId), table, mapping } as const
    const { preview: shown, signature } = await thread.ask(task, signal)
    if (shown === null) throw new Fault('table-not-found', { file: task.fileName })
    return { shown, signature }
  }

  async function reread(itemId: ItemId, answers: KeptAnswers, { signal }: Call): Promise<RereadResult> {
    const outcome = await desk.work(signal, ({ caseFile }, workSignal) =>
      rereadItem({
        caseFile,
        itemId,
        answers: { ...answers, mappings: explained.all() },
        signal: workSignal,
      }),
    )
    if (outcome.type === 'unread') throw new Fault(outcome.warning.code, outcome.warning.params)
    const facts = desk.current().caseFile.readingFacts(itemId)
    if (facts === null) throw new Error('an item that was read anew has no reading')
    return { type: facts.type, rowCount: facts.rowCount, unreadCount: facts.unread.length }
  }

  return {
    tables: async ({ itemId }, { signal }) =>
      (await thread.ask({ type: 'tables', ...fileOf(itemId) }, signal)).tables,
    guess: async ({ itemId, table, headerLine }, { signal }) => {
      const task = { type: 'guess', ...fileOf(itemId), table, headerLine } as const
      const { mapping } = await thread.ask(task, signal)
      if (mapping === null) throw new Fault('table-not-found', { file: task.fileName })
      return mapping
    },
    preview: async (asked, call) => (await preview(asked, call)).shown,
    explainColumns: async (asked, call) => {
      const { shown, signature } = await preview(asked, call)
      if (shown.rowCount === 0) throw new Fault('reread-nothing', { file: fileOf(asked.itemId).fileName })
      const { table: name, mapping } = asked
      const result = await reread(asked.itemId, { table: { name, mapping, signature } }, call)
      await explained.remember(signature, mapping)
      return result
    },
    orderDates: ({ itemId, dateOrder }, call) => reread(itemId, { dateOrder }, call),
    previewPasted: async ({ text, day }, { signal }) =>
      (await thread.ask({ type: 'pasted', text, day }, signal)).preview,
    takeInPasted: (pasted, { signal }) =>
      desk.work(signal, (open, workSignal) => takeInPasted(open, { ...pasted, host, signal: workSignal })),
  }
}
