import type { ChatMessage } from '../../../../shared/model/message.ts'
import { sortTime } from '../../../../shared/rules/sort-time.ts'

/** Oldest first, as every other chat: some exports begin with the newest. `line` still says where each stands in the file. */
export function oldestFirst(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  let forward = 0
  let back = 0
  let last = Number.NaN
  for (const message of messages) {
    if (message.time === null) continue
    const moment = sortTime(message)
    if (moment > last) forward += 1
    if (moment < last) back += 1
    last = moment
  }
  return back > 0 && forward === 0 ? messages.toReversed() : messages
}
