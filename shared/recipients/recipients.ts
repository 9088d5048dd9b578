import { court } from './court.ts'
import { general } from './general.ts'
import type { Recipient } from './recipient.ts'

const recipients: readonly Recipient[] = [general, court]

export const recipientIds = recipients.map((recipient) => recipient.id)

export function findRecipient(id: string): Recipient | undefined {
  return recipients.find((recipient) => recipient.id === id)
}

/** Everybody that a package can be made for, the most general first. */
export function listRecipients(): readonly Recipient[] {
  return recipients
}
