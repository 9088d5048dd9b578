import type { FaultText } from './catalogue.ts'

export const cliFaults = {} satisfies Record<string, FaultText>
