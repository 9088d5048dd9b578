import type { CandidateTime } from '../../../../shared/model/time.ts'
import { readScriptDate } from './script-date.ts'

export type SavedPage = {
  /** Where the page was when it was saved, as the file itself says. */
  readonly address: string | null
  readonly times: readonly CandidateTime[]
}

/** What programs write into a page when they save it stands at its beginning. */
const looked = 200_000
const singleFile =
  /<!--\s*Page saved with SingleFile\s+url:[ \t]*(\S+)[ \t]*(?:\s+saved date:[ \t]*([^\r\n]+))?/i
/** `<!-- saved from url=(0023)https://shop.example.com/ -->`, by browsers. */
const markOfTheWeb = /<!--\s*saved from url=\(\d+\)([^\s<>]+)\s*-->/i

/** Address and time of saving by SingleFile, or the address by a browser's own saving. */
export function readSavedPage(html: string): SavedPage {
  const start = html.slice(0, looked)
  const saved = singleFile.exec(start)
  if (saved === null) return { address: markOfTheWeb.exec(start)?.[1] ?? null, times: [] }
  return { address: saved[1] ?? null, times: readScriptDate(saved[2] ?? '', 'SingleFile saved date') }
}
