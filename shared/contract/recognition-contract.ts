import { type } from '@orpc/contract'
import { z } from 'zod'
import type { RecognizedLine } from '../model/recognition.ts'
import { type Coded, itemId, procedure } from './base.ts'

/**
 * `waiting`: gives way to taking in, a preview or an export, and goes on by itself. `off`: the setting says so.
 * `unavailable`: what reads text does not run on this machine.
 */
export type RecognitionStatus = 'running' | 'waiting' | 'paused' | 'idle' | 'off' | 'unavailable'

/** How far the text of the pictures on the desk has been read, in the background. */
export type RecognitionState = {
  readonly status: RecognitionStatus
  /** Pictures that can be shown; those that were looked at; of these, those that could not be read. */
  readonly total: number
  readonly done: number
  readonly failed: number
  /** Of late; null until there is a pace. */
  readonly itemsPerSecond: number | null
}

export type ItemRecognition = {
  readonly engine: string
  readonly at: string
  /** In reading order. */
  readonly lines: readonly RecognizedLine[]
  /** Why there are none although somebody looked. */
  readonly note: Coded | null
}

export const recognitionContract = {
  /** null while no case is open. */
  state: procedure.output(type<RecognitionState | null>()),
  /** Until `resume`, or until the program starts again. */
  pause: procedure.output(type<void>()),
  resume: procedure.output(type<void>()),
  /** null while nobody has looked at it, and for what is no picture. */
  lines: procedure.input(z.object({ itemId })).output(type<ItemRecognition | null>()),
}
