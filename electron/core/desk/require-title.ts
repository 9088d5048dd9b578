import { Fault } from '../../../shared/faults/fault.ts'

/** Without the space around it. Throws the fault `title-empty`. */
export function requireTitle(title: string): string {
  const trimmed = title.trim()
  if (trimmed === '') throw new Fault('title-empty')
  return trimmed
}
