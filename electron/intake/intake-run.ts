import type { CaseFile } from '../casefile/case-file.ts'
import type { Progress } from './add-result.ts'
import type { Filling } from './commit-file.ts'
import type { Passwords } from './containers/passwords.ts'
import type { startIntakeThreads } from './intake-threads.ts'
import type { IntakePlace } from './take-one.ts'

/** One taking in, from the first file to the last. */
export type IntakeRun = {
  readonly caseFile: CaseFile
  readonly result: Filling
  readonly batchId: string | undefined
  readonly signal: AbortSignal
  readonly place: IntakePlace
  readonly threads: ReturnType<typeof startIntakeThreads>
  readonly passwords: Passwords
  readonly counts: { done: number; total: number; bytes: number }
  readonly onProgress: (progress: Progress) => void
}
