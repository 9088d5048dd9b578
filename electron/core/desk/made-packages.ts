import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { zipMediaPath } from '../../../shared/contract/media-paths.ts'
import type { MadePackage } from '../../../shared/contract/package-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { OpenCase } from './desk.ts'

type Recorded = ReturnType<CaseFile['packages']>[number]
export type PackagePlace = { readonly folder: string; readonly zip: string }

/** `p1` is the first package that was made of the case: none is ever taken from the list. */
const idOf = (at: number): string => `p${at + 1}`

/** What the case has recorded and what of it is still there, the newest first. */
export async function listPackages(open: OpenCase): Promise<MadePackage[]> {
  const recorded = open.reader.packages()
  const made = await Promise.all(recorded.map((record, at) => describe(open, record, at)))
  return made.reverse()
}

/** Throws the fault `package-gone` for an id that the case does not have. */
export function findPackage(open: OpenCase, id: string): PackagePlace {
  const record = open.reader.packages().find((_, at) => idOf(at) === id)
  if (record === undefined) throw new Fault('package-gone')
  return placeOf(open, record)
}

/** Null for an id that the case does not have. */
export function packageZipPath(open: OpenCase, id: string): string | null {
  const record = open.reader.packages().find((_, at) => idOf(at) === id)
  return record === undefined ? null : placeOf(open, record).zip
}

function placeOf({ caseFile }: OpenCase, { name }: Recorded): PackagePlace {
  const folder = join(caseFile.packagesFolder, name)
  return { folder, zip: `${folder}.zip` }
}

async function describe(open: OpenCase, record: Recorded, at: number): Promise<MadePackage> {
  const { name, recipientId, language, at: madeAt, exhibits } = record
  const place = placeOf(open, record)
  const zip = await stat(place.zip).catch(() => null)
  return {
    id: idOf(at),
    name,
    recipientId,
    language,
    madeAt,
    isMissing: zip === null || (await manifestHash(place.folder)) !== record.bagSha256,
    sizeBytes: zip?.size ?? 0,
    exhibitCount: Array.isArray(exhibits) ? exhibits.length : 0,
    zipMediaPath: zipMediaPath(idOf(at)),
  }
}

/** A folder of the same name may be another package by now: its manifest tells. */
async function manifestHash(folder: string): Promise<string | null> {
  const manifest = await readFile(join(folder, 'manifest-sha256.txt')).catch(() => null)
  return manifest === null ? null : createHash('sha256').update(manifest).digest('hex')
}
