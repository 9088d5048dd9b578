import type { FaultText } from './catalogue.ts'

export const intakeFaults = {} satisfies Record<string, FaultText>
