import { lstatSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative as relativeTo, resolve, sep } from 'node:path'
import { Fault } from '../../shared/faults/fault.ts'

/**
 * The absolute path of `relative` below `root` (which exists). Throws a Fault `path-escapes` for anything that would
 * leave it on any system: absolute and drive paths, `..` with either slash, NUL, a symbolic link that leads out.
 */
export function resolveInside(root: string, relative: string): string {
  if (!isPlainRelative(relative)) throw new Fault('path-escapes', { path: relative })
  const target = resolve(root, relative)
  const realRoot = realpathSync(root)
  if (!isBelow(realRoot, realpathOfExistingPart(target))) throw new Fault('path-escapes', { path: relative })
  return target
}

function isPlainRelative(path: string): boolean {
  if (path === '' || path.includes('\0') || isAbsolute(path)) return false
  if (/^[\\/]/.test(path) || /^[A-Za-z]:/.test(path)) return false
  return !path.split(/[\\/]/).includes('..')
}

/** Follows links as far as the path exists; a dangling link counts as leading out, as nobody can say where it ends. */
function realpathOfExistingPart(path: string): string {
  let existing = path
  while (lstatSync(existing, { throwIfNoEntry: false }) === undefined) existing = dirname(existing)
  try {
    return realpathSync(existing)
  } catch (error) {
    throw new Fault('path-escapes', { path }, error)
  }
}

function isBelow(root: string, path: string): boolean {
  const way = relativeTo(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
