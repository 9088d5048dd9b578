import type { Coded } from '../../../shared/contract/base.ts'
import type { CaseChange, ChangeScope } from '../../../shared/contract/case-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { type CaseReader, createCaseReader } from './case-reader.ts'
import { caseIdOf } from './known-cases.ts'

export type OpenCase = {
  readonly id: string
  readonly caseFile: CaseFile
  readonly reader: CaseReader
  readonly notices: readonly Coded[]
}
export type OpenedCase = { readonly caseFile: CaseFile; readonly notices: readonly Coded[] }
type Opening = () => OpenedCase | Promise<OpenedCase>
/** The open case, and a signal that also ends when it is closed. */
export type Work<Result> = (open: OpenCase, signal: AbortSignal) => Promise<Result>

/** The one case that is open, if any. Opening and closing come one after the other. */
export type Desk = {
  find(): OpenCase | null
  /** Throws the fault `no-case-open`. */
  current(): OpenCase
  revision(): number
  /** Puts another case on the desk and closes the one that was there, which stays when the other cannot be opened. */
  open(opening: Opening): Promise<OpenCase>
  close(): Promise<void>
  /** Work that closing stops and waits for. */
  work<Result>(signal: AbortSignal, perform: Work<Result>): Promise<Result>
  /** The same for what goes on in the background and gives way to `work`. */
  workBehind<Result>(perform: Work<Result>): Promise<Result>
  /** Whether `work` is under way; the listener is called when that changes. */
  isWorking(): boolean
  onWork(listener: () => void): () => void
  /** Adds to the notices of the open case, which are told of as a change of the case. */
  addNotices(notices: readonly Coded[]): void
  /** Tells of a change that the case file does not tell of. */
  announce(scopes: readonly ChangeScope[]): void
  onChange(listener: (change: CaseChange) => void): () => void
}

type Laid = Omit<OpenCase, 'notices'> & {
  notices: readonly Coded[]
  readonly closing: AbortController
  readonly running: Set<Promise<unknown>>
  readonly stopListening: () => void
}

export function createDesk(): Desk {
  const listeners = new Set<(change: CaseChange) => void>()
  const workListeners = new Set<() => void>()
  let worksUnderWay = 0
  let laid: Laid | null = null
  let revision = 0
  let turn: Promise<unknown> = Promise.resolve()

  function tell(scopes: readonly ChangeScope[]): void {
    revision += 1
    for (const listener of [...listeners]) listener({ revision, scopes })
  }

  function lay({ caseFile, notices }: OpenedCase): Laid {
    const reader = createCaseReader(caseFile)
    const stopListening = caseFile.onChange((scopes) => {
      reader.forget(scopes)
      tell(scopes)
    })
    const id = caseIdOf(caseFile.folder)
    const closing = new AbortController()
    return { id, caseFile, reader, notices, closing, running: new Set(), stopListening }
  }

  async function clear(): Promise<boolean> {
    const open = laid
    if (open === null) return false
    laid = null
    open.closing.abort(new Fault('case-closed-meanwhile'))
    await Promise.allSettled(open.running)
    open.stopListening()
    open.caseFile.close()
    return true
  }

  function inTurn<Result>(perform: () => Promise<Result>): Promise<Result> {
    const next = turn.then(perform)
    turn = next.catch(() => undefined)
    return next
  }

  function current(): Laid {
    if (laid === null) throw new Fault('no-case-open')
    return laid
  }

  async function attend<Result>(open: Laid, running: Promise<Result>): Promise<Result> {
    open.running.add(running)
    try {
      return await running
    } finally {
      open.running.delete(running)
    }
  }

  function countWork(change: 1 | -1): void {
    worksUnderWay += change
    const isChanged = worksUnderWay === (change === 1 ? 1 : 0)
    if (isChanged) for (const listener of [...workListeners]) listener()
  }

  return {
    find: () => laid,
    current,
    revision: () => revision,
    open: (opening) =>
      inTurn(async () => {
        const opened = await opening()
        await clear()
        laid = lay(opened)
        tell([])
        return laid
      }),
    close: () =>
      inTurn(async () => {
        if (await clear()) tell([])
      }),
    work: async (signal, perform) => {
      const open = current()
      countWork(1)
      try {
        return await attend(open, perform(open, AbortSignal.any([signal, open.closing.signal])))
      } finally {
        countWork(-1)
      }
    },
    workBehind: async (perform) => {
      const open = current()
      return attend(open, perform(open, open.closing.signal))
    },
    isWorking: () => worksUnderWay > 0,
    onWork: (listener) => {
      const own = () => listener()
      workListeners.add(own)
      return () => void workListeners.delete(own)
    },
    addNotices: (notices) => {
      if (notices.length === 0) return
      const open = current()
      open.notices = [...open.notices, ...notices]
      tell(['case'])
    },
    announce: tell,
    onChange: (listener) => {
      const own = (change: CaseChange) => listener(change)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}
