import { type IAudioMetadata, parseFile } from 'music-metadata'
import type { FactsAndTimes } from './read-pdf-facts.ts'

/** Duration, container, codec and stated creation time of audio or video. */
export async function readMediaFacts(path: string, mediaType: string): Promise<FactsAndTimes> {
  const { format } = await parse(path, mediaType)
  const { duration, container, codec, creationTime } = format
  // MP4 counts from 1904; a clock that was never set stands there.
  const created =
    creationTime !== undefined && creationTime.getTime() > Date.UTC(1990, 0, 1) ? creationTime : null
  return {
    facts: {
      ...(duration === undefined ? {} : { durationSeconds: Math.round(duration * 1000) / 1000 }),
      ...(container === undefined ? {} : { container }),
      ...(codec === undefined ? {} : { codec }),
    },
    times:
      created === null
        ? []
        : [
            {
              value: created.toISOString().slice(0, 19),
              source: 'content',
              precision: 'second',
              zone: 'UTC',
              meaning: 'captured',
              detail: `${container ?? mediaType} creation time`,
            },
          ],
  }
}

async function parse(path: string, mediaType: string): Promise<Pick<IAudioMetadata, 'format'>> {
  try {
    return await parseFile(path, { duration: true, skipCovers: true })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // Recordings in rare formats stay attachments without facts.
    return {
      format: {
        trackInfo: [],
        tagTypes: [],
        hasAudio: mediaType.startsWith('audio/'),
        hasVideo: mediaType.startsWith('video/'),
      },
    }
  }
}
