import type { DefaultTreeAdapterTypes } from 'parse5'
import type { UnreadLine } from '../../../../shared/model/reading.ts'
import { decodeText } from '../decode-text.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { finishImessages, type ImessageDraft } from './imessage-replies.ts'
import { parseEnglishTime } from './parse-english-time.ts'
import { parsePage } from './parse-page.ts'
import { showNodes } from './show-nodes.ts'

const stampShape = /class="timestamp">[A-Z][a-z]{2} \d{1,2}, \d{4}\s+\d{1,2}:\d{2}:\d{2} [AP]M/

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/**
 * imessage-exporter's page.
 * Recognises: blocks of class `message` with a `timestamp` inside.
 * Reads: what `readImessageTxt` does of its text; pictures and films by the name of their file. `line` is that of the block.
 * Reports: how many answers stood twice; text that stands outside of any message.
 */
export function readImessageHtml(bytes: Uint8Array): ChatReading | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200_000))
  if (!/class="message"/.test(start) || !stampShape.test(start)) return null
  const decoded = decodeText(bytes)
  if (decoded === null) return null
  const { nodes, swallowed } = parsePage(decoded.text, false)
  const { drafts, unread } = collectMessages(nodes)
  if (drafts.length === 0 && unread.length === 0) return null
  for (const { line, text } of swallowed) unread.push({ line, text, reason: 'record-not-a-message' })
  const { messages, notes } = finishImessages(drafts)
  return finishChat({ reader: 'imessage-html', encoding: decoded.encoding, messages, unread, notes })
}

/** `isShown`: in the part of a message that is its own, not in the list of answers under it. */
type Visit = { readonly node: Node; readonly parent: ImessageDraft | null; readonly isShown: boolean }

function collectMessages(nodes: readonly Node[]) {
  const drafts: ImessageDraft[] = []
  const unread: UnreadLine[] = []
  // A stack of our own: a page nested 100,000 deep must not overflow the call stack.
  const stack: Visit[] = nodes.toReversed().map((node) => ({ node, parent: null, isShown: false }))
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { node } = visit
    let { parent, isShown } = visit
    if ('tagName' in node && (hasClass(node, 'message') || hasClass(node, 'announcement'))) {
      parent = startMessage(node, parent)
      isShown = true
      drafts.push(parent)
    } else if ('tagName' in node && hasClass(node, 'replies')) isShown = false
    if (node.nodeName === '#text' && 'value' in node && isStray(node, isShown)) {
      const line = node.sourceCodeLocation?.startLine ?? 0
      unread.push({ line, text: node.value.trim(), reason: 'record-not-a-message' })
    }
    if (!('childNodes' in node)) continue
    for (const child of node.childNodes.toReversed()) stack.push({ node: child, parent, isShown })
  }
  return { drafts, unread }
}

/** Text that belongs to no message; also what a style or a script takes in that does not end where it should. */
function isStray(node: DefaultTreeAdapterTypes.TextNode, isShown: boolean): boolean {
  const isCode = node.parentNode?.nodeName === 'style' || node.parentNode?.nodeName === 'script'
  return isCode ? node.value.includes('<') : !isShown && node.value.trim() !== ''
}

function startMessage(element: Element, parent: ImessageDraft | null): ImessageDraft {
  const stamp = findClass(element, 'timestamp')
  const shownTime = stamp === null ? '' : showNodes([stamp]).text.trim()
  const [, time = shownTime, receipt = null] = /^(.*? [AP]M)(?: (\(.*\)))?$/.exec(shownTime) ?? []
  const isAnnouncement = hasClass(element, 'announcement')
  const sender = isAnnouncement ? null : findClass(element, 'sender')
  const name = sender === null ? null : showNodes([sender]).text.trim()
  const sentAt = parseEnglishTime(time)
  // What is no time, or more than a name, came to stand there by a lost bracket and is text all the same.
  const heads = [sentAt === null ? null : stamp, name?.includes('\n') ? null : sender]
  return {
    line: element.sourceCodeLocation?.startLine ?? 0,
    time: sentAt,
    depth: parent === null ? 0 : parent.depth + 1,
    parent,
    isAnnouncement,
    receipt,
    sender: name?.split('\n')[0] ?? null,
    ...showBody(element, heads),
  }
}

/** All of a message but its time and sender, which stand in `heads`, and the answers under it. */
function showBody(element: Element, heads: readonly (Element | null)[]) {
  const others = ['replies', 'reply_anchor', 'message']
  const isOther = (inner: Element) =>
    inner !== element && (heads.includes(inner) || others.some((name) => hasClass(inner, name)))
  const { text, files } = showNodes([element], isOther)
  return { lines: text.split('\n').filter((line) => line.trim() !== ''), file: files[0] ?? null }
}

/** The first element of a class inside, in the order of the page; not one inside another message. */
function findClass(element: Element, name: string): Element | null {
  const stack = element.childNodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('tagName' in node)) continue
    if (hasClass(node, name)) return node
    if (hasClass(node, 'reply') || hasClass(node, 'message')) continue
    for (const child of node.childNodes.toReversed()) stack.push(child)
  }
  return null
}

function hasClass(element: Element, name: string): boolean {
  const value = element.attrs.find((one) => one.name === 'class')?.value ?? ''
  return value.split(/\s+/).includes(name)
}
