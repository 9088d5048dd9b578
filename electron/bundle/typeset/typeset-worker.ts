import { parentPort, workerData } from 'node:worker_threads'
import type { TypesetInput } from './typeset-book.ts'
import { typesetVolume } from './typeset-volume.ts'

const skeleton = typesetVolume(workerData as TypesetInput)
// The PDF is handed over, not copied. The library's own memory behind it is never shared: it was copied when printed.
parentPort?.postMessage(skeleton, [skeleton.pdf.buffer as ArrayBuffer])
