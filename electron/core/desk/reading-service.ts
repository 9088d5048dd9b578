import { randomUUID } from 'node:crypto'
import type { RereadResult, ShownTable } from '../../../shared/contract/reading-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { ColumnMapping } from '../../../shared/model/column-mapping.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { KeptAnswers } from '../../../shared/model/read-answers.ts'
import type { Call, Services } from '../../api/services.ts'
import type { Host } from '../../host.ts'
import type { AskThread } from '../../intake/ask-thread.ts'
import { rereadItem } from '../../intake/reread-item.ts'
import type { Desk, OpenCase } from './desk.ts'
import { explainAlike } from './explain-alike.ts'
import type { ExplainedColumns } from './explained-columns.ts'
import { takeInPasted } from './take-in-pasted.ts'

type Reread = {
  readonly itemId: ItemId
  readonly answers: KeptAnswers
  readonly batchId?: string
  readonly signal: AbortSignal
}
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

  async function reread(open: OpenCase, input: Reread): Promise<RereadResult> {
    const { caseFile } = open
    const { itemId } = input
    const answers = { ...input.answers, mappings: explained.all() }
    const outcome = await rereadItem({ ...input, caseFile, answers })
    if (outcome.type === 'unread') throw new Fault(outcome.warning.code, outcome.warning.params)
    const facts = caseFile.readingFacts(itemId)
    if (facts === null) throw new Error('an item that was read anew has no reading')
    const { type, rowCount, unread } = facts
    return { type, rowCount, unreadCount: unread.length, alikeCount: 0 }
  }

  async function showTables(itemId: ItemId, signal: AbortSignal): Promise<readonly ShownTable[]> {
    return (await thread.ask({ type: 'tables', ...fileOf(itemId) }, signal)).tables
  }

  return {
    tables: ({ itemId }, { signal }) => showTables(itemId, signal),
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
      const { itemId, mapping } = asked
      const table = { name: asked.table, mapping, signature }
      const batchId = randomUUID()
      return desk.work(call.signal, async (open, workSignal) => {
        const read = await reread(open, { itemId, answers: { table }, batchId, signal: workSignal })
        await explained.remember(signature, mapping)
        const alikeCount = await explainAlike(open, {
          itemId,
          table,
          answers: { mappings: explained.all() },
          batchId,
          showTables: (alikeId) => showTables(alikeId, workSignal),
          signal: workSignal,
        })
        return { ...read, alikeCount }
      })
    },
    orderDates: ({ itemId, dateOrder }, { signal }) =>
      desk.work(signal, (open, workSignal) =>
        reread(open, { itemId, answers: { dateOrder }, signal: workSignal }),
      ),
    previewPasted: async ({ text, day }, { signal }) =>
      (await thread.ask({ type: 'pasted', text, day }, signal)).preview,
    takeInPasted: (pasted, { signal }) =>
      desk.work(signal, (open, workSignal) => takeInPasted(open, { ...pasted, host, signal: workSignal })),
  }
}
