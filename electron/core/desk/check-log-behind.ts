import { setTimeout as wait } from 'node:timers/promises'
import { checkLogInThread } from './check-log-in-thread.ts'
import type { Desk } from './desk.ts'

/** Until then the window has painted what it opened. */
const restMs = 1_000
/** More problems of the log than this are one sentence too many; the package's own check lists all. */
const toldProblems = 3

/** Checks the log of the case that was just opened, and adds what it finds to its notices. Closing the case ends it. */
export function checkLogBehind(desk: Desk): Promise<void> {
  return desk.workBehind(async ({ caseFile }, signal) => {
    await wait(restMs, undefined, { signal })
    const { problems } = await checkLogInThread(caseFile.folder, signal)
    signal.throwIfAborted()
    desk.addNotices(
      problems
        .slice(0, toldProblems)
        .map(({ seq, reason }) => ({ code: 'log-altered', params: { seq, reason } })),
    )
  })
}
