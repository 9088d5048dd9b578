import type { MediaFacts } from '../../../shared/model/item.ts'
import type { Clarity } from './measure-clarity.ts'

export function clarityFacts({ sharpness, brightest }: Clarity): MediaFacts {
  return { ...(sharpness !== null && { sharpness }), brightest }
}
