import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileEntry } from '@zip.js/zip.js'
import { type Poured, pourEntry } from './pour-entry.ts'
import type { UnpackTask } from './unpacked.ts'

type Opened =
  | { readonly type: 'opened'; readonly temporaryPath: string; readonly sizeBytes: number }
  | { readonly type: 'locked' }
  | { readonly type: 'left'; readonly code: string }

type Failed = Exclude<Poured, 'whole'>

/** Opens files of one zip, encrypted ones with the passwords in turn: the one that opened the last is tried first. */
export function createEntryOpener({ folder, passwords }: Pick<UnpackTask, 'folder' | 'passwords'>) {
  let turn = passwords
  let count = 0
  let isUnlocked = false

  async function pour(entry: FileEntry, password: string | undefined): Promise<Failed | Opened> {
    const temporaryPath = join(folder, String(count))
    count += 1
    const file = await open(temporaryPath, 'wx')
    let sizeBytes = 0
    let poured: Poured = 'damaged'
    try {
      const write = async (chunk: Uint8Array) => {
        await file.writeFile(chunk)
        sizeBytes += chunk.length
      }
      poured = await pourEntry(entry, { write, maxBytes: entry.uncompressedSize, password })
    } finally {
      await file.close()
      if (poured !== 'whole') await rm(temporaryPath, { force: true })
    }
    return poured === 'whole' ? { type: 'opened', temporaryPath, sizeBytes } : poured
  }

  async function openWith(entry: FileEntry): Promise<Opened> {
    let isLocked = true
    for (const password of turn) {
      const poured = await pour(entry, password)
      if (typeof poured !== 'string') {
        turn = [password, ...turn.filter((other) => other !== password)]
        isUnlocked = true
        return poured
      }
      if (poured === 'unsupported') return left(poured)
      // Of 256 wrong passwords the old encryption takes one for right, and what comes out is damaged.
      if (poured !== 'wrong-password') isLocked = entry.zipCrypto
    }
    return isLocked ? { type: 'locked' } : left('damaged')
  }

  return {
    isUnlocked: () => isUnlocked,
    async open(entry: FileEntry): Promise<Opened> {
      if (entry.encrypted) return openWith(entry)
      const poured = await pour(entry, undefined)
      return typeof poured === 'string' ? left(poured) : poured
    },
  }
}

function left(poured: Failed): Opened {
  switch (poured) {
    case 'too-long':
      return { type: 'left', code: 'entry-is-bomb' }
    case 'unsupported':
      return { type: 'left', code: 'entry-packed-unknown' }
    default:
      return { type: 'left', code: 'entry-damaged' }
  }
}
