import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ChatCsv } from './chat-csv-kind.ts'
import { makeMessage } from './make-message.ts'
import { type Moment, momentOfCount, momentOfIso } from './moment.ts'
import { ownName } from './own-name.ts'
import { wechatKind } from './wechat-kind.ts'
import { wechatTypeName } from './wechat-type-name.ts'

/** 留痕 (MemoTrace, WeChatMsg), all conversations in one table: WeChat's numbers for the kind, seconds and wall clock for the time. */
export const memotraceOldCsv: ChatCsv = {
  reader: 'memotrace-csv',
  needs: ['localid', 'talkerid', 'type', 'issender', 'createtime', 'strcontent'],
  read: readOldRow,
}

function readOldRow(cell: (heading: string) => string, line: number): ChatMessage | null {
  const type = Number(cell('type'))
  const moment = momentOf(cell('createtime'), cell('strtime'))
  if (moment === null || !Number.isInteger(type)) return null
  const { kind, label } = wechatKind(type, Number(cell('subtype')) || 0)
  const content = cell('strcontent')
  const other = cell('remark') || cell('nickname') || cell('sender')
  const sender = cell('issender') === '1' ? other || ownName : other || cell('talkerid')
  return makeMessage({
    line,
    moment,
    sender: kind === 'system' ? null : sender,
    kind,
    text: content === '' && label !== '' ? `[${label}]` : content,
    conversation: cell('talkerid') || null,
  })
}

function momentOf(seconds: string, wallClock: string): Moment | null {
  const count = /^\d{9,13}$/.test(seconds.trim()) ? Number(seconds) : null
  return (count === null ? null : momentOfCount(count, wallClock)) ?? momentOfIso(wallClock)
}

/** 留痕 since 2024, one conversation a table, with headings in Chinese. */
export const memotraceCsv: ChatCsv = {
  reader: 'memotrace-csv',
  needs: ['消息id', '类型', '发送人', '时间', '内容'],
  read: (cell, line) => {
    const moment = momentOfIso(cell('时间'))
    if (moment === null) return null
    const kind = wechatTypeName(cell('类型'))
    const content = cell('内容')
    const sender = cell('发送人') || cell('备注') || cell('昵称') || null
    const text = content === '' ? `[${cell('类型')}]` : content
    return makeMessage({ line, moment, sender: kind === 'system' ? null : sender, kind, text })
  },
}
