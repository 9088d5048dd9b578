import type { FaultText } from './catalogue.ts'

export const casefileFaults = {} satisfies Record<string, FaultText>
