import type { FaultText } from './catalogue.ts'

export const packageFaults = {} satisfies Record<string, FaultText>
