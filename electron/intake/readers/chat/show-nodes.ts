import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
/** What a part of a page shows: its text, with `[name]` for each picture or file, and those names. */
export type ShownText = { readonly text: string; readonly files: readonly string[] }

const unseen = new Set(['script', 'style', 'template', 'svg', 'iframe', 'object', 'title'])
const blocks = new Set(['div', 'p', 'li', 'ul', 'tr', 'table', 'hr', 'blockquote'])

/** Text as the page breaks it into lines, without what `skip` names; spaces run together as in a browser. */
export function showNodes(
  nodes: readonly Node[],
  skip: (element: DefaultTreeAdapterTypes.Element) => boolean = () => false,
): ShownText {
  let text = ''
  const files: string[] = []
  // A stack of our own: a page nested 100,000 deep must not overflow the call stack.
  const stack: (Node | '\n')[] = nodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === '\n') text = openLine(text)
    else if (node.nodeName === '#text' && 'value' in node) text += joinWords(text, node.value)
    else if ('tagName' in node && !unseen.has(node.tagName) && !skip(node)) {
      const name = nameOfFile(node)
      if (name !== null) files.push(name)
      if (name !== null) text += `[${name}]`
      if (node.tagName === 'br') text += '\n'
      if (blocks.has(node.tagName)) {
        text = openLine(text)
        stack.push('\n')
      }
      for (const child of node.childNodes.toReversed()) stack.push(child)
    }
  }
  return { text: text.replace(/[ \t]+\n/g, '\n').trimEnd(), files }
}

function openLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

function joinWords(before: string, value: string): string {
  const words = value.replace(/[ \t\r\n\f]+/g, ' ')
  return /(?:^|[ \n])$/.test(before) ? words.replace(/^ /, '') : words
}

/** The last part of the path of a picture, a film or a sound; links are texts. */
function nameOfFile(element: DefaultTreeAdapterTypes.Element): string | null {
  if (!['img', 'video', 'audio', 'source', 'embed'].includes(element.tagName)) return null
  const path = element.attrs.find((one) => one.name === 'src')?.value.trim() ?? ''
  if (path === '' || path.startsWith('data:')) return null
  return path.split(/[\\/]/).at(-1)?.split('?')[0] || null
}
