import { ignorePdfRejections } from './ignore-pdf-rejections.ts'
import type { KeepTask, Kept } from './keep-file.ts'
import type { ReadOutcome, ReadTask } from './read-kept.ts'

ignorePdfRejections()

/** Entry of the intake threads. Each loads only what its tasks need: image code and readers are both heavy. */
export default async function run(task: KeepTask | ReadTask): Promise<Kept | ReadOutcome> {
  if (task.type === 'keep') {
    const { keepFile } = await import('./keep-file.ts')
    return keepFile(task)
  }
  const { readKept } = await import('./read-kept.ts')
  return readKept(task)
}
