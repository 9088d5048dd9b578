import { electronegativityGate } from './electronegativity.ts'
import { escapesGate } from './escapes.ts'
import { faultCatalogueGate } from './fault-catalogue.ts'
import { fileLengthGate } from './file-length.ts'
import type { Gate } from './gate.ts'
import { lockFileGate } from './lock-file.ts'
import { arrowsGate, biomeGate, deadCodeGate, promisesGate, typeGates } from './tool-gates.ts'

/** All gates, the slow ones first so that two at a time end together. */
export const gates: readonly Gate[] = [
  promisesGate,
  ...typeGates,
  arrowsGate,
  deadCodeGate,
  biomeGate,
  electronegativityGate,
  faultCatalogueGate,
  fileLengthGate,
  escapesGate,
  lockFileGate,
]
