import { Fault } from '../../../shared/faults/fault.ts'
import type { Recipient } from '../../../shared/recipients/recipient.ts'
import { findRecipient, recipientIds } from '../../../shared/recipients/recipients.ts'

/** Throws the fault `recipient-unknown`. */
export function requireRecipient(id: string): Recipient {
  const recipient = findRecipient(id)
  if (recipient === undefined) throw new Fault('recipient-unknown', { id, known: recipientIds.join(', ') })
  return recipient
}
