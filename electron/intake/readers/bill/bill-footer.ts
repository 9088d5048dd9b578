import type { TableRecord } from '../table-record.ts'

const totals =
  /^(?:人民币|外币|美元|本页|本期|本月|本次|当前|累计|收入|支出|借方|贷方)*(?:合计|总计|小计|共计)|^(?:合并统计|总收入|总支出)|^(?:sub)?total\b|^(?:opening|closing) balance/i
const counts =
  /^共[:：]?\s*\d+\s*(?:笔|条|页)|^(?:已收入|已支出|待收入|待支出|收入|支出|不计收支|中性交易)[:：]\s*\d+\s*笔/
const dividers = /^[-—–=_*·\s]{5,}|^-{3,}.*明细列表/
const sayings =
  /^(?:导出时间|打印时间|下载时间|用户|制表|说明|注|备注|温馨提示|特别提示|以上数据|以上内容|本明细|本流水|打印机构)(?:[:：]|仅|由|不)/
const pages = /^第\s*\d+\s*页|^\d+\s*\/\s*\d+$|^(?:page)\s*\d+/i

/** A total, a divider, a page number or a saying below or between the rows: no transaction, and nothing that was missed. */
export function isBillFooter(record: TableRecord): boolean {
  const filled = record.cells.filter((cell) => cell.trim() !== '')
  const text = (filled[0] ?? '').replace(/^[\s"#]+/, '')
  if (totals.test(text)) return true
  // `12/29` in a row of its own is a page; before other cells it is a day.
  if (filled.length === 1 && pages.test(text)) return true
  return filled.length <= 3 && [counts, dividers, sayings].some((shape) => shape.test(text))
}
