const longestPath = 1_000

/** The way to a file inside its container, with `/`; null where it leads out of it or is no way at all. */
export function entryPathOf(name: string): string | null {
  // Old Windows programs write backslashes.
  const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const isOutside = path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..')
  if (isOutside || path === '' || path.length > longestPath || path.includes('\0')) return null
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 ? null : parts.join('/')
}

/** Gives each way once: what has the name of another one is numbered. */
export function createPathNames(): (path: string) => string {
  const given = new Set<string>()
  return (path) => {
    let name = path
    for (let number = 2; given.has(name); number += 1) name = numbered(path, number)
    given.add(name)
    return name
  }
}

function numbered(path: string, number: number): string {
  const end = /^(.*[^/])(\.[^./]{1,10})$/.exec(path)
  return end === null ? `${path} (${number})` : `${end[1]} (${number})${end[2]}`
}
