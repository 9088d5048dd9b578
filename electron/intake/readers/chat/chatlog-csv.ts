import type { ChatCsv } from './chat-csv-kind.ts'
import { makeMessage } from './make-message.ts'
import { momentOfIso } from './moment.ts'

/** Quotes stand before the text as `> name(id) time` and `> text`. */
const quotedLines = /^(?:> [^\n]*\n)+/
const linked = /^!?\[(?:图片|视频|动画表情|语音|文件)(?:\|([^\]]*))?\]\(([^)]*)\)$/

/** chatlog's CSV of a WeChat conversation; times are those of the computer, whose zone is not said. */
export const chatlogCsv: ChatCsv = {
  reader: 'chatlog-csv',
  needs: ['time', 'sendername', 'sender', 'talkername', 'talker', 'content'],
  read: (cell, line) => {
    const moment = momentOfIso(cell('time'))
    const content = cell('content')
    if (moment === null && content === '') return null
    const quoted = quotedLines.exec(content)?.[0] ?? ''
    const link = linked.exec(content)
    const isSystem = cell('sender') === '系统消息' && cell('sendername') === ''
    return makeMessage({
      line,
      moment,
      sender: isSystem ? null : cell('sendername') || cell('sender') || null,
      kind: link === null ? undefined : 'media',
      text: content,
      mediaName: link === null ? null : (link[1] ?? link[2]?.split('/').at(-1)),
      conversation: cell('talkername') || cell('talker') || null,
      quoted: quoted === '' ? null : quoted.replace(/^> /gm, '').trimEnd(),
    })
  },
}
