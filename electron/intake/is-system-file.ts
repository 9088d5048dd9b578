const systemNames = new Set([
  'thumbs.db',
  'desktop.ini',
  '__macosx',
  '$recycle.bin',
  'system volume information',
])

/** Names that operating systems and programs leave beside the user's files: hidden, system, lock and temporary ones. */
export function isSystemFile(name: string): boolean {
  const lower = name.toLowerCase()
  return lower.startsWith('.') || lower.startsWith('~$') || lower.endsWith('.tmp') || systemNames.has(lower)
}
