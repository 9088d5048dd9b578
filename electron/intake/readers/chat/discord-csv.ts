import type { ChatCsv } from './chat-csv-kind.ts'
import { makeMessage } from './make-message.ts'
import { type Moment, momentOfIso } from './moment.ts'
import { parseEnglishTime } from './parse-english-time.ts'

/** DiscordChatExporter's CSV: ISO dates with an offset, before 2023 `01-Jan-20 08:05 PM` without one. */
export const discordCsv: ChatCsv = {
  reader: 'discord-csv',
  needs: ['authorid', 'author', 'date', 'content', 'attachments'],
  read: (cell, line) => {
    const moment = readMoment(cell('date'))
    const files = cell('attachments')
    const author = cell('author') || cell('authorid')
    if (moment === null && author === '') return null
    const name = files.split(',')[0]?.split('?')[0]?.split('/').at(-1)
    const content = cell('content')
    const text = content === '' ? files : content
    if (files === '') return makeMessage({ line, moment, sender: author, text })
    return makeMessage({ line, moment, sender: author, kind: 'media', text, mediaName: name })
  },
}

function readMoment(date: string): Moment | null {
  const iso = momentOfIso(date)
  if (iso !== null) return iso
  const time = parseEnglishTime(date)
  return time === null ? null : { time, zone: null }
}
