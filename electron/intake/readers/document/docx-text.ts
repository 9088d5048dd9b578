const pieces = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>|[^<]+/g
const blocks = /^(?:p|h[1-6]|li|dt|dd|table|ul|ol|dl)$/
/** What leads back from a footnote or a comment to its place is no text of the document. */
const wayBack = /<a href="#[\w-]*ref-[\w-]+">↑<\/a>/g
const dots = ['• ', '◦ ', '▪ ']
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

export type DocxText = { readonly paragraphs: readonly string[]; readonly hasNumbering: boolean }

/**
 * The paragraphs of the HTML that mammoth makes of a document: a row of a table is one, its cells apart by TAB; points of
 * a list have a dot, since their automatic numbers are no text of the document.
 */
export function readDocxText(html: string): DocxText {
  const paragraphs: string[] = []
  let text = ''
  let cells: string[] = []
  let cellDepth = 0
  let listDepth = 0
  let hasNumbering = false
  const close = () => {
    if (text.trim() !== '' && !dots.includes(text)) paragraphs.push(text.trimEnd())
    text = ''
  }
  const shown = html.replace(wayBack, '')
  for (const { 0: piece, 1: slash, 2: name = '', 3: rest = '', index } of shown.matchAll(pieces)) {
    const isClosing = slash === '/'
    if (slash === undefined) text += decode(piece)
    else if (name === 'br') text += cellDepth > 0 ? ' ' : '\n'
    else if (name === 'td' || name === 'th') {
      if (isClosing) cellDepth -= 1
      if (cellDepth > 0) text += ' '
      else if (isClosing) cells.push(text.replace(/ +/g, ' ').trim())
      if (cellDepth === 0) text = ''
      if (!isClosing) cellDepth += 1
    } else if (name === 'tr' && cellDepth === 0) {
      if (cells.some((cell) => cell !== '')) paragraphs.push(cells.join('\t').trimEnd())
      cells = []
      text = ''
    } else if (blocks.test(name)) {
      // A cell is one line: several paragraphs in it, and tables in tables, would tear the row apart.
      if (cellDepth === 0) close()
      else text += ' '
      if (name === 'ul' || name === 'ol') listDepth += isClosing ? -1 : 1
      // Notes at the end are a list too, whose entries have names.
      if (name === 'li' && !isClosing && rest === '') text += dots[listDepth - 1] ?? dots.at(-1)
      if (name === 'ol' && !isClosing) hasNumbering ||= !shown.startsWith('<li id="', index + piece.length)
    }
  }
  close()
  return { paragraphs, hasNumbering }
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole)
}
