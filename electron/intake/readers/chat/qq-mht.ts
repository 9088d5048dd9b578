import type { DefaultTreeAdapterTypes } from 'parse5'
import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { UnreadLine } from '../../../../shared/model/reading.ts'
import { decodeText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { parseWallClock } from '../wall-clock.ts'
import { parseChatTime } from './chat-time.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { makeMessage } from './make-message.ts'
import { noteMissingMedia } from './missing-media.ts'
import { parsePage } from './parse-page.ts'
import { showNodes } from './show-nodes.ts'

type Element = DefaultTreeAdapterTypes.Element

const date = /^日期[:：]\s*(.+)$/
const label = /^消息(分组|对象)[:：]\s*(.*)$/
/** The clock stands after the name, in the same line and without a space where the name is in its own block. */
const clock = /(?:(?:上午|下午|凌晨|晚上|中午)\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?$/i
const mailLine =
  /^(?:[A-Za-z0-9+/=]*|\s*|.{0,4}From: <Saved? by .*|--.*|<\/html\s*>\s*|(?:Subject|MIME-Version|Content-[\w-]+):.*|\s+(?:charset|type|boundary)=.*)$/i
const location = /^Content-Location:([^\r\n]*)/gim

/**
 * QQ's message manager, as a page with its pictures (mht).
 * Recognises: `From: <Save by Tencent MsgMgr>` near the start, whatever byte stands before it.
 * Reads: the table between `<html` and `</html>` row by row, since the MIME around it is broken; days from rows of their own,
 * name and clock from the first block, text and pictures from the second; pictures by the name they have in the file.
 * Reports: pictures that are not in the file, rows without a day, rows that are no message, a page that is cut off.
 */
export function readQqMht(bytes: Uint8Array): ChatReading | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400))
  if (!/^[^\n]{0,4}From: <Saved? by Tencent MsgMgr>/i.test(start)) return null
  const decoded = decodeText(bytes)
  const page = decoded === null ? -1 : decoded.text.search(/<html/i)
  if (decoded === null || page === -1) return null
  const end = decoded.text.search(/<\/html\s*>/i)
  const table = decoded.text.slice(page, end === -1 ? decoded.text.length : end)
  const { messages, unread } = readRows(table, countLines(decoded.text.slice(0, page)))
  const files = new Set(
    [...decoded.text.slice(Math.max(end, 0)).matchAll(location)].map((match) => match[1]?.trim() ?? ''),
  )
  const frame = [
    ...findStray(decoded.text.slice(0, page), 1),
    ...findStray(
      decoded.text.slice(end === -1 ? decoded.text.length : end),
      countLines(decoded.text.slice(0, end)),
    ),
  ]
  const cut = end === -1 ? [{ code: 'chat-cut-off', params: { line: countLines(decoded.text) } }] : []
  const notes = [...cut, ...noteMissingMedia(messages, files)]
  return finishChat({
    reader: 'qq-mht',
    encoding: decoded.encoding,
    messages,
    unread: [...unread, ...frame],
    notes,
  })
}

/** What stands in the frame of the page and belongs neither to a mail nor to a picture in it. */
function findStray(text: string, firstLine: number): readonly UnreadLine[] {
  return splitLines(text).flatMap((line, index) =>
    mailLine.test(line) ? [] : [{ line: firstLine + index, text: line, reason: 'record-not-a-message' }],
  )
}

function readRows(table: string, firstLine: number) {
  const messages: ChatMessage[] = []
  const unread: UnreadLine[] = []
  let line = firstLine
  let day: string | null = null
  let conversation: string | null = null
  for (const row of table.split(/(?=<tr[\s>])/i)) {
    // The parser would take `<tr>` outside of a table away.
    const source = /^<tr[\s>]/i.test(row) ? `<table>${row}</table>` : row
    const { nodes, swallowed } = parsePage(source, true)
    const cell = findCell(nodes)
    const text = cell === null ? '' : showNodes([cell]).text.trim()
    const named = label.exec(text)
    const message = cell === null ? null : readMessage(cell, { line, day, conversation })
    if (date.test(text)) day = readDay(text)
    else if (named !== null) conversation = named[1] === '对象' ? (named[2]?.trim() ?? null) : conversation
    else if (message !== null) messages.push(message)
    else if (text !== '') unread.push({ line, text, reason: 'record-not-a-message' })
    const around = showNodes(nodes, (element) => element === cell).text.trim()
    if (around !== '') unread.push({ line, text: around, reason: 'record-not-a-message' })
    for (const { text: hidden } of swallowed)
      unread.push({ line, text: hidden, reason: 'record-not-a-message' })
    line += countLines(row) - 1
  }
  return { messages, unread }
}

/** `日期: 2023-05-01`, or in another order where the year still shows it; null, so that no day is made up, otherwise. */
function readDay(text: string): string | null {
  return parseWallClock(date.exec(text)?.[1]?.replace(/\s*(?:周|星期).$/, '') ?? '')
}

/** The first cell of the row. */
function findCell(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Element | null {
  let inner = nodes
  for (;;) {
    const element = inner.find((node) => 'tagName' in node)
    if (element === undefined || !('tagName' in element)) return null
    if (element.tagName === 'td') return element
    inner = element.childNodes
  }
}

type Place = { readonly line: number; readonly day: string | null; readonly conversation: string | null }

function readMessage(cell: Element, { line, day, conversation }: Place): ChatMessage | null {
  const blocks = cell.childNodes.filter((node) => 'tagName' in node)
  const head = blocks[0] === undefined ? '' : showNodes([blocks[0]]).text.trim()
  const clockText = clock.exec(head)?.[0]
  if (blocks.length < 2 || clockText === undefined) return null
  const body = showNodes(cell.childNodes, (element) => element === blocks[0])
  const time = day === null ? null : parseChatTime(`${day} ${clockText}`)
  const name = head.slice(0, head.length - clockText.length).trim()
  const isSystem = name === '' || /^系统消息(?:\(\d+\))?$/.test(name)
  const base = {
    line,
    moment: time === null ? null : { time, zone: null },
    clock: clockText,
    sender: isSystem ? null : name,
    text: body.text.trim(),
    conversation,
  }
  const [file] = body.files
  return file === undefined ? makeMessage(base) : makeMessage({ ...base, kind: 'media', mediaName: file })
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length
}
