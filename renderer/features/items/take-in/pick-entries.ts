import type { Picked, PickedFile, Refused } from './batch.ts'

/**
 * What lies in a drop. The entries must be read out while the drop event is handled; walking them may take its time.
 * Folders keep their paths.
 */
export function entriesOf(transfer: DataTransfer): readonly (FileSystemEntry | File)[] {
  return [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file') return []
    const found = item.webkitGetAsEntry() ?? item.getAsFile()
    return found === null ? [] : [found]
  })
}

/** Every file below the entries; what cannot be looked into is refused by its name. */
export async function pickEntries(
  entries: readonly (FileSystemEntry | File)[],
  onFound: (count: number) => void,
): Promise<Picked> {
  const files: PickedFile[] = []
  const refused: Refused[] = []
  const add = (picked: PickedFile) => {
    files.push(picked)
    if (files.length % 100 === 0) onFound(files.length)
  }
  async function walk(entry: FileSystemEntry): Promise<void> {
    try {
      if (isFile(entry)) add({ file: await fileOf(entry), path: entry.fullPath.slice(1) })
      else if (isFolder(entry)) await walkFolder(entry)
    } catch {
      refused.push({ fileName: entry.name, code: 'source-unreadable', params: { file: entry.name } })
    }
  }
  async function walkFolder(folder: FileSystemDirectoryEntry): Promise<void> {
    const reader = folder.createReader()
    // A reader gives a hundred at a time and an empty list at the end.
    for (let some = await read(reader); some.length > 0; some = await read(reader))
      await Promise.all(some.map(walk))
  }
  await Promise.all(
    entries.map((entry) => (entry instanceof File ? add({ file: entry, path: entry.name }) : walk(entry))),
  )
  // Folders are walked side by side; the order of names is one that people know.
  files.sort((left, right) => (left.path < right.path ? -1 : 1))
  return { files, refused }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject))
}
