import type { CandidateTime, TimeMeaning } from '../../../shared/model/time.ts'
import { readCameraTime } from './read-camera-time.ts'

const properties: readonly { readonly name: string; readonly meaning: TimeMeaning }[] = [
  { name: 'exif:DateTimeOriginal', meaning: 'captured' },
  { name: 'photoshop:DateCreated', meaning: 'captured' },
  { name: 'xmp:CreateDate', meaning: 'captured' },
  { name: 'xmp:ModifyDate', meaning: 'modified' },
]

/** The times in an XMP packet, as attributes or as elements. */
export function readXmpTimes(xmp: string): CandidateTime[] {
  return properties.flatMap(({ name, meaning }) => {
    const text = new RegExp(`${name}(?:="|='|>)([^"'<]{4,40})`).exec(xmp)?.[1]
    const found = text === undefined ? null : readCameraTime(text)
    return found === null ? [] : [{ ...found, source: 'exif' as const, meaning, detail: name }]
  })
}
