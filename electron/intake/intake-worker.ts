import { ignorePdfRejections } from './ignore-pdf-rejections.ts'
import type { KeepTask, Kept } from './keep-file.ts'
import { type PackedReading, packReading } from './packed-reading.ts'
import type { ReadOutcome, ReadTask } from './read-kept.ts'

/** What was read, as it crosses threads. */
export type PackedOutcome = Omit<ReadOutcome, 'reading'> & { readonly reading: PackedReading | null }

ignorePdfRejections()

/** Entry of the intake threads. Each loads only what its tasks need: image code and readers are both heavy. */
export default async function run(task: KeepTask | ReadTask): Promise<Kept | PackedOutcome> {
  if (task.type === 'keep') {
    const { keepFile } = await import('./keep-file.ts')
    return keepFile(task)
  }
  const { readWithPasswords } = await import('./containers/read-with-passwords.ts')
  const { reading, ...outcome } = await readWithPasswords(task)
  return { ...outcome, reading: reading === null ? null : packReading(reading) }
}
