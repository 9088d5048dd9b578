import { type KeepTask, type Kept, keepFile } from './keep-file.ts'
import { type ReadOutcome, type ReadTask, readKept } from './read-kept.ts'

/** Entry of the intake threads. */
export default async function run(task: KeepTask | ReadTask): Promise<Kept | ReadOutcome> {
  return task.type === 'keep' ? keepFile(task) : readKept(task)
}
