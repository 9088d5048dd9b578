import { desktopBridge } from '../../../api/bridge.ts'
import type { BatchSource, Picked } from './batch.ts'
import { entriesOf, pickEntries } from './pick-entries.ts'

/** A drop: on the desktop by its paths, which the core walks itself; in a browser file by file. */
export function sourceOfDrop(transfer: DataTransfer): BatchSource {
  const paths = pathsOf(transfer.files)
  if (paths !== null) return { type: 'paths', paths }
  const entries = entriesOf(transfer)
  return { type: 'files', pick: (onFound) => pickEntries(entries, onFound) }
}

/** Files of a file dialog or the clipboard; those of a chosen folder keep their paths. */
export function sourceOfFiles(files: readonly File[]): BatchSource {
  const paths = pathsOf(files)
  if (paths !== null) return { type: 'paths', paths }
  return sourceOfPicked(
    files.map((file) => ({
      file,
      path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    })),
  )
}

export function sourceOfPicked(files: Picked['files']): BatchSource {
  return { type: 'files', pick: async () => ({ files, refused: [] }) }
}

/** null where a file has no path: in a browser, and for pictures that only lie in the clipboard. */
function pathsOf(files: ArrayLike<File>): readonly string[] | null {
  const bridge = desktopBridge()
  if (bridge === null || files.length === 0) return null
  const paths = Array.from(files, (file) => namedPath(bridge.getPathForFile(file), file.webkitRelativePath))
  return paths.some((path) => path === '') ? null : [...new Set(paths)]
}

/** Of a file of a chosen folder: the folder that was chosen, so that the way below it is kept. */
function namedPath(path: string, relativePath: string): string {
  if (relativePath === '' || path === '') return path
  const root = relativePath.split('/')[0] ?? ''
  return path.slice(0, path.length - relativePath.length + root.length)
}
