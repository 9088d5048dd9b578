import type { LongReading } from '../../../shared/model/reading.ts'

/** Files that hold others, which become items of their own. */
export type ContainerForm = 'zip' | 'mail' | 'mailbox'

/** What a file is opened as; null for one that is not. An archive that was read as a chat or a bill is that, and whole. */
export function containerFormOf(mediaType: string, reading: LongReading | null): ContainerForm | null {
  switch (mediaType) {
    case 'application/zip':
      return reading === null ? 'zip' : null
    case 'message/rfc822':
      return 'mail'
    case 'application/mbox':
      return 'mailbox'
    default:
      // A mail that only its reader knew, such as one with the line of a mail box before its head.
      return reading?.type === 'text' && reading.kind === 'mail' ? 'mail' : null
  }
}

/** Why a container itself is not shown: what is in it stands beside it. */
export const keptContainers: Readonly<Record<ContainerForm, string | null>> = {
  zip: 'archive-kept',
  mail: null,
  mailbox: 'mailbox-kept',
}
