import { create } from 'zustand'
import type { Batch } from './batch.ts'

/** What is being taken in and what came of it, until the user closes it. */
type TakeIn = {
  /** In the order in which they were asked for. */
  readonly batches: readonly Batch[]
  /** The results are on the screen; while they are not, the status bar leads to them. */
  readonly isPanelOpen: boolean
}

export const useTakeIn = create<TakeIn>(() => ({ batches: [], isPanelOpen: false }))

export function changeBatch(id: string, change: (batch: Batch) => Partial<Batch>): void {
  useTakeIn.setState(({ batches }) => ({
    batches: batches.map((batch) => (batch.id === id ? { ...batch, ...change(batch) } : batch)),
  }))
}
