import exifr from 'exifr'
import type { CandidateTime, TimeMeaning } from '../../../shared/model/time.ts'
import { readCameraTime } from './read-camera-time.ts'

export type ExifFacts = {
  readonly times: readonly CandidateTime[]
  readonly camera?: string
  readonly software?: string
  readonly latitude?: number
  readonly longitude?: number
}

const timeTags: readonly { tag: string; zoneTag: string; fractionTag: string; meaning: TimeMeaning }[] = [
  {
    tag: 'DateTimeOriginal',
    zoneTag: 'OffsetTimeOriginal',
    fractionTag: 'SubSecTimeOriginal',
    meaning: 'captured',
  },
  {
    tag: 'CreateDate',
    zoneTag: 'OffsetTimeDigitized',
    fractionTag: 'SubSecTimeDigitized',
    meaning: 'captured',
  },
  { tag: 'ModifyDate', zoneTag: 'OffsetTime', fractionTag: 'SubSecTime', meaning: 'modified' },
]

/** Times, device and place from an EXIF block (raw TIFF bytes) or from a file (path). Empty where there is none. */
export async function readExif(source: Uint8Array | string): Promise<ExifFacts> {
  const tags = await parse(source)
  if (tags === null) return { times: [] }
  const text = (tag: string) => (typeof tags[tag] === 'string' ? tags[tag].replace(/\0+$/, '').trim() : '')
  const times = timeTags.flatMap(({ tag, zoneTag, fractionTag, meaning }) => {
    const found = readCameraTime(text(tag), text(fractionTag))
    return found === null
      ? []
      : [
          {
            ...found,
            zone: found.zone ?? zoneOf(text(zoneTag)),
            source: 'exif' as const,
            meaning,
            detail: tag,
          },
        ]
  })
  const camera = [text('Make'), text('Model')].filter((part) => part !== '').join(' ')
  const { latitude, longitude } = tags
  const hasPlace = isDegrees(latitude) && isDegrees(longitude)
  return {
    times,
    ...(camera === '' ? {} : { camera }),
    ...(text('Software') === '' ? {} : { software: text('Software') }),
    ...(hasPlace ? { latitude, longitude } : {}),
  }
}

async function parse(source: Uint8Array | string): Promise<Record<string, unknown> | null> {
  try {
    // Values stay as written: exifr would read wall-clock times as if they were this computer's.
    const tags: unknown = await exifr.parse(source, {
      reviveValues: false,
      gps: true,
      xmp: false,
      iptc: false,
      icc: false,
    })
    return typeof tags === 'object' && tags !== null ? (tags as Record<string, unknown>) : null
  } catch {
    // A damaged EXIF block says nothing; the picture may still be whole.
    return null
  }
}

function zoneOf(text: string): string | null {
  if (text === 'Z') return 'UTC'
  return /^[+-]\d{2}:\d{2}$/.test(text) ? text : null
}

function isDegrees(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
