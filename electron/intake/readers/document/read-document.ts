import type { Reading } from '../../../../shared/model/reading.ts'
import { readDocxDocument } from './docx-document.ts'
import { readOfdDocument } from './ofd-document.ts'

/** A document that is a zip, known by what is in it; null for any other file, and for one that is damaged. */
export async function readDocument(bytes: Uint8Array): Promise<Reading | null> {
  return (await readDocxDocument(bytes)) ?? (await readOfdDocument(bytes))
}
