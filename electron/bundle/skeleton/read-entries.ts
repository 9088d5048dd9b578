import { endOfObject, skipSpace } from './end-of-object.ts'

/** The entries of a PDF dictionary by key, values as the text they are. Throws when `text` is no dictionary. */
export function readEntries(text: string): Map<string, string> {
  const from = skipSpace(text, 0)
  if (!text.startsWith('<<', from)) throw new Error(`no dictionary: ${text.slice(from, from + 40)}`)
  const entries = new Map<string, string>()
  let at = skipSpace(text, from + 2)
  while (!text.startsWith('>>', at)) {
    const keyEnd = endOfObject(text, at)
    const valueStart = skipSpace(text, keyEnd)
    const valueEnd = endOfObject(text, valueStart)
    entries.set(text.slice(at + 1, keyEnd), text.slice(valueStart, valueEnd))
    at = skipSpace(text, valueEnd)
  }
  return entries
}

export function writeEntries(entries: ReadonlyMap<string, string>): string {
  return `<<${[...entries].map(([key, value]) => `\n  /${key} ${value}`).join('')}\n>>`
}

/** The object number in a value such as `7 0 R`; throws for anything else. */
export function referenceIn(value: string | undefined): number {
  const match = /^(\d+) 0 R$/.exec(value ?? '')
  if (match === null) throw new Error(`no reference: ${value}`)
  return Number(match[1])
}

/** The object numbers in an array of nothing but references. */
export function referencesIn(value: string): number[] {
  const rest = value.replace(/\d+ 0 R/g, '')
  if (!/^\[\s*\]$/.test(rest)) throw new Error(`not only references: ${value.slice(0, 40)}`)
  return [...value.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]))
}
