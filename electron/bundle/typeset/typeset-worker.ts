import { parentPort, workerData } from 'node:worker_threads'
import type { TypesetInput } from './typeset-book.ts'
import { typesetVolume } from './typeset-volume.ts'

const skeleton = typesetVolume(workerData as TypesetInput)
parentPort?.postMessage(skeleton)
