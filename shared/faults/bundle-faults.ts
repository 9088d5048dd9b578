import type { FaultText } from './catalogue.ts'

export const bundleFaults = {} satisfies Record<string, FaultText>
