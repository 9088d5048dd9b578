import type { FaultText } from './catalogue.ts'

export const readingFaults = {} satisfies Record<string, FaultText>
