/** A text, a number (sizes, counts), or a decimal that a reader of ours parsed (an amount). */
export type ListCell = string | number | { readonly decimal: string }
export type ListTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ListCell[])[]
}

/**
 * The table as a CSV that Excel, WPS and LibreOffice open right: UTF-8 with BOM, CRLF, every text cell quoted.
 * A text that would run as a formula gets a leading apostrophe. A text that a spreadsheet would turn into a number or a
 * date (a long order number would lose its last digits) gets a leading TAB, as in the bills of Chinese payment services.
 */
export function listCsv(table: ListTable): string {
  const lines = [table.columns, ...table.rows].map((cells) => cells.map(csvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function csvCell(cell: ListCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : quote(String(cell))
  if (typeof cell === 'string') return quote(protect(cell))
  return /^-?\d{1,15}(\.\d+)?$/.test(cell.decimal) ? cell.decimal : quote(protect(cell.decimal))
}

function protect(text: string): string {
  const visible = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '\uFFFD')
  // Full-width signs too: some spreadsheets in East Asian settings read them as the plain ones.
  if (/^[\s\uFEFF]*[=+\-@＝＋－＠]/u.test(visible) || /^[\t\r\n]/.test(visible)) return `'${visible}`
  return looksConvertible(visible.trim()) ? `\t${visible}` : visible
}

function looksConvertible(text: string): boolean {
  const isLongOrPadded = /^\d{12,}$/.test(text) || /^0\d+$/.test(text)
  const isExponent = /^\d+(\.\d+)?e[+-]?\d+$/i.test(text)
  const isDateOrRange = /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?([ T]\d{1,2}:\d{2}.*)?$/.test(text)
  return isLongOrPadded || isExponent || isDateOrRange
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
