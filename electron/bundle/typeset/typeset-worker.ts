import type { Skeleton } from '../plan/volume-plan.ts'
import { Press } from './press.ts'
import { typesetVolume } from './typeset-volume.ts'
import type { TypesetInput } from './typesetter.ts'

/** Fonts and templates are read when the thread starts, before there is anything to lay out. */
const press = new Press()

export default function typeset(input: TypesetInput): Skeleton {
  return typesetVolume(press, input)
}
