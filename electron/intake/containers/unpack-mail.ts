import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { readMailDate } from '../readers/mail-date.ts'
import { longestMailBytes } from './container-limits.ts'
import { createPathNames, entryPathOf } from './entry-path.ts'
import type { Unpacked, UnpackedFile, UnpackTask } from './unpacked.ts'

/** Takes the attachments out of a mail, pictures that stand in its text and forwarded mails too. */
export async function unpackMail({ path: source, fileName, folder, budget }: UnpackTask): Promise<Unpacked> {
  const { size } = await stat(source)
  const params = { file: fileName, limit: longestMailBytes }
  if (size > longestMailBytes) return { type: 'refused', code: 'mail-too-large', params }
  const email = await parseMail(await readFile(source))
  const whole = { type: 'unpacked', skipped: [], locked: [], isEncrypted: false, isUnlocked: false } as const
  // A mail that is damaged is shown as it is, and its reader says so.
  if (email === null) return { ...whole, files: [], left: [] }
  const date = email.headers.find(({ key }) => key === 'date')?.value ?? ''
  const times = readMailDate(date).map((time) => ({ ...time, meaning: 'saved' as const }))
  const nameOnce = createPathNames()
  const files: UnpackedFile[] = []
  for (const [index, attachment] of email.attachments.slice(0, budget.files).entries()) {
    const temporaryPath = join(folder, String(index))
    const bytes = bytesOf(attachment)
    await writeFile(temporaryPath, bytes, { flag: 'wx' })
    files.push({ temporaryPath, path: nameOnce(nameOf(attachment, index)), sizeBytes: bytes.length, times })
  }
  const left = email.attachments.slice(budget.files).map((attachment, index) => {
    const path = nameOf(attachment, index + budget.files)
    return { path, code: 'entry-over-limit', params: { file: path } }
  })
  return { ...whole, files, left }
}

async function parseMail(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch (error) {
    // Too deep or too long a structure.
    if (error instanceof Error) return null
    throw error
  }
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

/** The name is the sender's; slashes in it are no folders. */
function nameOf({ filename, mimeType }: Attachment, index: number): string {
  const name = filename === null ? null : entryPathOf(filename.replaceAll(/[\\/\0]/g, '_'))
  if (name !== null) return name
  return `${index + 1}.${endings[mimeType] ?? 'bin'}`
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'text/plain': 'txt',
  'text/html': 'html',
}
