import type { CandidateTime } from '../../../../shared/model/time.ts'
import { parseWallClock } from '../wall-clock.ts'

/** When the bill was exported, from its preamble. It says when the file was saved, not when anything happened. */
export function readExportTime(preamble: readonly string[], zone: string | null): readonly CandidateTime[] {
  for (const line of preamble) {
    const match = /(导出时间|申请时间|下载时间|打印时间)\s*[:：]\s*\[?\s*(\d{4}[-/年][^\],]*)/.exec(line)
    const value = match === null ? null : parseWallClock(match[2] ?? '')
    if (match === null || value === null) continue
    const precision = value.length === 19 ? 'second' : value.length === 16 ? 'minute' : 'day'
    return [{ value, source: 'content', precision, zone, meaning: 'saved', detail: match[1] ?? '' }]
  }
  return []
}
