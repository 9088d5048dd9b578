import { existsSync } from 'node:fs'
import { setPriority } from 'node:os'
import { pixelCap } from '../thumbnail.ts'
import { readUprightSize, UnreadablePicture } from './decode-pixels.ts'
import { flags, type Recognized, type RecognizeTask } from './recognize-task.ts'

// On Linux this is the thread's own; elsewhere it would slow down the whole program.
if (process.platform === 'linux') setPriority(10)

const engine = loadEngine()

/** Entry of the thread that reads text in pictures. What is wrong with a picture is a result; a fault of ours is thrown. */
export default async function run(task: RecognizeTask): Promise<Recognized> {
  try {
    return await recognize(task)
  } finally {
    Atomics.store(task.shared, flags.busy, 0)
    Atomics.notify(task.shared, flags.busy)
  }
}

async function recognize(task: RecognizeTask): Promise<Recognized> {
  const deadlineMs = workedMs() + task.timeoutMs
  let stopped: Recognized | null = null
  const checkpoint = (): void => {
    if (Atomics.load(task.shared, flags.cancelled) !== 0) stopped = { type: 'cancelled' }
    else if (workedMs() > deadlineMs) stopped = { type: 'unread', code: 'recognition-timeout' }
    if (stopped !== null) throw new Error('stopped')
  }
  const loaded = await engine
  if ('reason' in loaded) return { type: 'unavailable', reason: loaded.reason }
  if (!existsSync(task.path)) return { type: 'unread', code: 'recognition-missing' }
  try {
    const { width, height } = await readUprightSize(task.path)
    if (width * height > pixelCap) return { type: 'unread', code: 'recognition-too-large' }
    return { type: 'read', lines: await loaded.recognize(task.path, checkpoint) }
  } catch (error) {
    if (stopped !== null) return stopped
    if (error instanceof UnreadablePicture) return { type: 'unread', code: 'recognition-unreadable' }
    throw error
  }
}

/** Of this thread alone: on a busy machine a picture is not to blame for waiting. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Loaded here and not with this file: where its library does not fit the machine, that is said and nothing breaks. */
async function loadEngine() {
  try {
    const { loadModels } = await import('./load-models.ts')
    const { recognizePicture } = await import('./recognize-picture.ts')
    const models = await loadModels()
    return {
      recognize: (path: string, checkpoint: () => void) => recognizePicture(models, path, checkpoint),
    }
  } catch (error) {
    return { reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}
