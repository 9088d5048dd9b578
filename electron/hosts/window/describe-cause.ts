/** An error and its causes for the log: names, codes and where, but no case text: quotes, paths and Chinese are cut out. */
export function describeCause(cause: unknown): string {
  const lines: string[] = []
  let current: unknown = cause
  for (let depth = 0; depth < 5 && current !== undefined; depth += 1) {
    if (!(current instanceof Error)) {
      lines.push(`  ${typeof current}`)
      break
    }
    const code = 'code' in current && typeof current.code === 'string' ? ` ${current.code}` : ''
    lines.push(`  ${current.name}${code}: ${withoutCaseText(current.message)}`, ...readFrames(current))
    current = current.cause
  }
  return lines.join('\n')
}

/** What stands in quotes, looks like a path, or is not plain ASCII may come from a case. */
function withoutCaseText(message: string): string {
  return message
    .slice(0, 500)
    .replace(/(["'`“「]).*?["'`”」]/gs, '‹…›')
    .replace(/(?:[A-Za-z]:)?[\\/][^\s:,;)]*/g, '‹path›')
    .replace(/[^\x20-\x7e‹›…]+/g, '‹…›')
}

/** Our own files only, by what lies below the program: a home folder names its owner. */
function readFrames(error: Error): readonly string[] {
  return [
    ...(error.stack ?? '').matchAll(
      /^ {4}at (?:(?:async )?([\w.$<>]+) )?.*?((?:electron|shared|node_modules)\/[^()]+)/gm,
    ),
  ]
    .slice(0, 12)
    .map(([, name = '', where = '']) => `    ${name} ${where}`)
}
