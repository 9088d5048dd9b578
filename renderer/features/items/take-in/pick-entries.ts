import type { Picked, Refused } from './batch.ts'

/**
 * What lies in a drop, read out while the drop event is handled; walking it may take its time. Asking for an entry costs a
 * quarter of a millisecond, which a thousand files make felt: only what has no type may be a folder, and is asked.
 */
export function entriesOf({ files, items }: DataTransfer): readonly (FileSystemEntry | File)[] {
  const things = [...items].filter(({ kind }) => kind === 'file')
  return things.flatMap((item, index) => {
    const file = item.type === '' ? item.webkitGetAsEntry() : files[index]
    const found = file ?? item.getAsFile()
    return found === null ? [] : [found]
  })
}

/** Every file below the entries; what cannot be looked into is refused by its name. */
export async function pickEntries(
  entries: readonly (FileSystemEntry | File)[],
  onFound: (count: number) => void,
): Promise<Picked> {
  const files: Picked['files'][number][] = []
  const refused: Refused[] = []
  const add = (picked: Picked['files'][number]) => {
    files.push(picked)
    if (files.length % 100 === 0) onFound(files.length)
  }
  async function walk(entry: FileSystemEntry): Promise<void> {
    try {
      if (isFile(entry)) add({ file: await fileOf(entry), path: entry.fullPath.slice(1) })
      else if (isFolder(entry)) await walkFolder(entry)
    } catch {
      refused.push({ fileName: entry.name, code: 'browser-cannot-read', params: { file: entry.name } })
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
