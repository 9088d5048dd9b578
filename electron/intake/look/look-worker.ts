import { setPriority } from 'node:os'
import { UnreadablePicture } from '../recognize/decode-pixels.ts'
import { readCodes } from './code-reader.ts'
import { findAlike } from './find-alike.ts'
import { coarsePrint } from './fine-print.ts'
import type { Looked, LookTask } from './look-task.ts'
import { makeFinePrint } from './make-fine-print.ts'

// On Linux this is the thread's own; elsewhere it would slow down the whole program.
if (process.platform === 'linux') setPriority(10)

/** Entry of the thread that looks for codes and for pictures that are alike. What is wrong with a picture is a result. */
export default async function run({ path, printPath, others }: LookTask): Promise<Looked> {
  try {
    const { fine, pixels, scale } = await makeFinePrint(path, printPath)
    const codes = await readCodes(pixels, scale)
    const print = coarsePrint(fine)
    return { type: 'looked', codes, print, alike: await findAlike({ fine, print }, others) }
  } catch (error) {
    if (error instanceof UnreadablePicture) return { type: 'unseen', code: 'look-unreadable' }
    throw error
  }
}
