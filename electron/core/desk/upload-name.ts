import { Fault } from '../../../shared/faults/fault.ts'
import { uniqueSafeName } from '../../../shared/rules/package-names.ts'

const maxNameBytes = 255
/** Deeper folders than this are joined to their last ones: some systems end a path at 260 characters. */
const maxFolders = 8

/** A folder name of ours, not something that could be a path. Throws the fault `path-escapes`. */
export function requireUploadId(uploadId: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(uploadId)) throw new Fault('path-escapes', { path: uploadId })
  return uploadId
}

/**
 * The path that a file which was dropped gets below its upload, with `/`: as it was named where this system allows it,
 * so that the evidence keeps its name; else made safe. Throws the fault `path-escapes` for a way out of the folder.
 */
export function uploadPath(name: string, platform: NodeJS.Platform): string {
  const parts = name.split(platform === 'win32' ? /[\\/]/ : '/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..') || parts.length === 0) throw new Fault('path-escapes', { path: name })
  return parts
    .slice(-maxFolders)
    .map((part) => safePart(part, platform))
    .join('/')
}

function safePart(part: string, platform: NodeJS.Platform): string {
  const isFitting = Buffer.byteLength(part) <= maxNameBytes && !part.includes('\0') && part.isWellFormed()
  if (isFitting && (platform !== 'win32' || !isRefusedByWindows(part))) return part
  const dot = part.lastIndexOf('.')
  const extension = dot > 0 ? part.slice(dot + 1) : ''
  return uniqueSafeName(dot > 0 ? part.slice(0, dot) : part, extension, new Set())
}

function isRefusedByWindows(part: string): boolean {
  return /[<>:"|?*\u0000-\u001f]|[. ]$/.test(part) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part)
}
