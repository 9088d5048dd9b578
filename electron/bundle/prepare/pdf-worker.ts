import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { readPdfPages } from './read-pdf-pages.ts'

/** Reads the PDF at `workerData.path` apart from everything else, for it may be malicious. */
const result = await readPdfPages(await readFile(String(workerData.path)))
parentPort?.postMessage(result)
