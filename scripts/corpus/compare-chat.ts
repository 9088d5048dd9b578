/** What a corpus says of a chat; each fact is only checked where it is stated. */
export type ChatFacts = {
  readonly headers?: number
  readonly system_no_author?: number
  readonly authored?: number
  readonly authors?: Readonly<Record<string, number>>
  readonly first?: string
  readonly last?: string
  readonly min?: string
  readonly max?: string
  readonly total?: number
  readonly sms?: number
  readonly mms?: number
  readonly calls?: number
  readonly first_ts?: number
  readonly last_ts?: number
  readonly first_ms?: number | null
  readonly last_ms?: number | null
}
export type ListedMessage = {
  readonly itemId: string
  readonly time: string | null
  readonly zone: string | null
  readonly sender: string | null
}

/** Facts that do not hold of the messages that were read, in words. */
export function compareChat(facts: ChatFacts, messages: readonly ListedMessage[]): readonly string[] {
  const problems: string[] = []
  const check = (what: string, expected: unknown, found: unknown) => {
    if (expected === undefined || expected === null || expected === found) return
    problems.push(`${what} ${String(found)}, expected ${String(expected)}`)
  }
  const authored = messages.filter((message) => message.sender !== null)
  check('messages', facts.headers ?? facts.total ?? countSms(facts), messages.length)
  check('messages with a sender', facts.authored, authored.length)
  check('messages without one', facts.system_no_author, messages.length - authored.length)
  const counts = Map.groupBy(authored, (message) => message.sender ?? '')
  for (const [author, count] of Object.entries(facts.authors ?? {}))
    check(`messages of ${author}`, count, counts.get(author)?.length ?? 0)
  const minutes = messages.flatMap(({ time }) => time?.slice(0, 16).replace('T', ' ') ?? [])
  const sorted = minutes.toSorted()
  check('first', facts.first?.slice(0, 16), minutes.at(0))
  check('last', facts.last?.slice(0, 16), minutes.at(-1))
  check('earliest', facts.min?.slice(0, 16), sorted.at(0))
  check('latest', facts.max?.slice(0, 16), sorted.at(-1))
  const moments = messages.flatMap(momentOf).toSorted((one, other) => one - other)
  check('first second', inSeconds(facts.first_ts, facts.first_ms), moments.at(0))
  check('last second', inSeconds(facts.last_ts, facts.last_ms), moments.at(-1))
  return problems
}

function countSms({ sms, mms, calls }: ChatFacts): number | undefined {
  return sms === undefined ? undefined : sms + (mms ?? 0) + (calls ?? 0)
}

function inSeconds(seconds: number | undefined, milliseconds: number | null | undefined): number | undefined {
  if (seconds !== undefined) return Math.floor(seconds)
  return typeof milliseconds === 'number' ? Math.floor(milliseconds / 1000) : undefined
}

/** Seconds since 1970 of a message that says its zone. */
function momentOf({ time, zone }: ListedMessage): readonly number[] {
  if (time === null || zone === null) return []
  return [Date.parse(`${time}${zone === 'UTC' ? 'Z' : zone}`) / 1000]
}
