import { rm } from 'node:fs/promises'
import type { CaseFile } from '../casefile/case-file.ts'
import type { Filling } from './commit-file.ts'
import { givenPasswords } from './containers/passwords.ts'
import { unpackingFolder } from './containers/take-in-contents.ts'
import type { IntakeRun } from './intake-run.ts'
import { startIntakeThreads } from './intake-threads.ts'
import { removeLeftovers } from './keep-original.ts'
import type { IntakePlace } from './take-one.ts'

type Input = Pick<IntakeRun, 'caseFile' | 'signal' | 'onProgress' | 'batchId'> & {
  readonly result: Filling
  readonly passwords: readonly string[]
  readonly answers: IntakePlace['answers']
}

const turns = new WeakMap<CaseFile, Promise<unknown>>()

/**
 * Lends threads and places for one taking in. One case has one at a time, since each removes what a killed one left half
 * done; another waits for its end.
 */
export async function runIntake(input: Input, perform: (run: IntakeRun) => Promise<void>): Promise<void> {
  const before = turns.get(input.caseFile)
  const turn = (before ?? Promise.resolve()).then(
    () => runNow(input, perform),
    () => runNow(input, perform),
  )
  turns.set(input.caseFile, turn)
  await turn
}

async function runNow(input: Input, perform: (run: IntakeRun) => Promise<void>): Promise<void> {
  const { caseFile, signal, onProgress, batchId, result, answers } = input
  // Who called it tells what was finished until then.
  if (signal.aborted) return
  const { originalsFolder, derivedFolder } = caseFile
  await removeLeftovers(originalsFolder)
  await rm(unpackingFolder(derivedFolder), { recursive: true, force: true })
  const cancelled = new Int32Array(new SharedArrayBuffer(4))
  const cancel = () => void Atomics.store(cancelled, 0, 1)
  signal.addEventListener('abort', cancel, { once: true })
  const passwords = givenPasswords(input.passwords)
  const place = { originalsFolder, derivedFolder, cancelled, cancel, answers, passwords }
  const threads = startIntakeThreads(signal)
  const counts = { done: 0, total: 0, bytes: 0 }
  try {
    await perform({ caseFile, result, batchId, signal, place, threads, passwords, counts, onProgress })
  } finally {
    cancel()
    signal.removeEventListener('abort', cancel)
    await threads.close()
  }
}
