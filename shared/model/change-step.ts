/** What a step did, as the window names it; `count` says how many things it was about. */
export const stepActions = [
  'case-created',
  'case-described',
  'items-taken-in',
  'items-described',
  'items-timed',
  'items-tagged',
  'items-binned',
  'items-restored',
  'item-reread',
  'event-created',
  'event-changed',
  'events-removed',
  'event-items-changed',
  'events-drafted',
  'exhibits-added',
  'exhibit-changed',
  'exhibits-moved',
  'exhibits-grouped',
  'exhibit-split',
  'exhibits-removed',
  'exhibit-pages-chosen',
  'exhibits-arranged',
] as const
export type StepAction = (typeof stepActions)[number]

/** One undoable change of the user's, however many rows it touched. */
export type ChangeStep = { readonly id: number; readonly action: StepAction; readonly count: number }
