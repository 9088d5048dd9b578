import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import type { Fixture } from '../fixtures/readers/make-reader-fixtures.ts'

/** The bill that a fixture is read as, through the one door that intake uses; throws where it is read as anything else. */
export async function readBill(fixture: Fixture, mediaType = '') {
  const reading = await readEvidence({ ...fixture, mediaType })
  if (reading?.type !== 'bill') throw new Error(`not read as a bill: ${reading?.type}`)
  return reading
}
