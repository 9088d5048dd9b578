import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { TableRecord } from '../table-record.ts'
import { sheetRecord } from './sheet-rows.ts'

type Node = DefaultTreeAdapterTypes.Node
const maxColumns = 200

/** The rows of all tables of a page, which many banks call .xls; a row counts as its line. Cells keep their text as it stands. */
export function readHtmlRows(html: string): readonly TableRecord[] {
  const records: TableRecord[] = []
  let line = 0
  const visit = (node: Node): void => {
    if (node.nodeName === 'tr') {
      line += 1
      const cells = childrenOf(node).flatMap((child) => (isCell(child) ? wordCell(child) : []))
      if (cells.some((cell) => cell !== '')) records.push(sheetRecord(line, cells.slice(0, maxColumns)))
      // A table for layout has the real one in its cells.
      for (const child of childrenOf(node)) if (isCell(child) && hasTable(child)) visit(child)
      return
    }
    for (const child of childrenOf(node)) visit(child)
  }
  visit(parse(html))
  return records
}

function wordCell(cell: Node): readonly string[] {
  const text = hasTable(cell)
    ? ''
    : textOf(cell)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
  const span = 'attrs' in cell ? Number(cell.attrs.find(({ name }) => name === 'colspan')?.value ?? 1) : 1
  const width = Number.isInteger(span) && span > 0 ? Math.min(span, maxColumns) : 1
  return [text, ...Array.from({ length: width - 1 }, () => '')]
}

function isCell({ nodeName }: Node): boolean {
  return nodeName === 'td' || nodeName === 'th'
}

function hasTable(node: Node): boolean {
  return childrenOf(node).some((child) => child.nodeName === 'table' || hasTable(child))
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (node.nodeName === 'br') return ' '
  return childrenOf(node).map(textOf).join('')
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : []
}
