import { homedir } from 'node:os'
import { sep } from 'node:path'

/** A path for people to read: the user's own folder is `~`. */
export function folderLabel(path: string): string {
  const home = homedir()
  if (path === home) return '~'
  return home !== '' && path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path
}
