import { makeSafePage, type SafePage, type SafePageTask } from './make-safe-page.ts'

/** Entry of the thread that rebuilds pages: foreign content of any size, so that it can be ended. */
export default function run(task: SafePageTask): Promise<SafePage> {
  return makeSafePage(task)
}
