import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
export type HtmlText = { readonly title: string | null; readonly paragraphs: readonly string[] }

const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
])
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** What a page shows, by paragraph: no scripts, no styles, nothing hidden; cells of a row apart by TAB. */
export function extractHtmlText(html: string): HtmlText {
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    const text = open.replace(/[ \t\n]*\n[ \t\n]*/g, '\n').trim()
    if (text !== '') paragraphs.push(text)
    open = ''
  }
  let title: string | null = null
  // A stack of our own: a page nested 100,000 deep must not overflow the call stack.
  const stack: (Node | (() => void))[] = [parse(html)]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'function') node()
    else if (node.nodeName === '#text' && 'value' in node) open += wordText(node, open)
    else if ('childNodes' in node) {
      const element = 'tagName' in node ? node : null
      if (element?.tagName === 'title') title = title ?? textOf(node)
      if (element?.tagName === 'head')
        for (const child of node.childNodes) if (child.nodeName === 'title') title ??= textOf(child)
      if (element !== null && (unseen.has(element.tagName) || isHidden(element))) continue
      if (node.nodeName === 'br') open += '\n'
      if (node.nodeName === 'td' || node.nodeName === 'th') open += open === '' ? '' : '\t'
      if (blocks.has(node.nodeName)) {
        close()
        stack.push(close)
      }
      for (const child of node.childNodes.toReversed()) stack.push(child)
    }
  }
  close()
  return { title, paragraphs }
}

function wordText(node: DefaultTreeAdapterTypes.TextNode, before: string): string {
  if (node.parentNode?.nodeName === 'pre') return node.value
  const text = node.value.replace(/[ \t\r\n\f]+/g, ' ')
  return /[ \t\n]$|^$/.test(before) ? text.replace(/^ /, '') : text
}

function textOf(node: Node): string | null {
  const text =
    'childNodes' in node ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('') : ''
  return text.replace(/\s+/g, ' ').trim() || null
}

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  )
}
