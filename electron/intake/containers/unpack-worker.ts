import type { Unpacked, UnpackTask } from './unpacked.ts'

/** Takes a container apart, away from everything else: it may be made to hurt. */
export default async function run(task: UnpackTask): Promise<Unpacked> {
  try {
    return await unpack(task)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    const { freeSpace } = await import('../../system/free-space.ts')
    const params = { file: task.fileName, needed: 0, free: await freeSpace(task.folder) }
    return { type: 'refused', code: 'archive-without-room', params }
  }
}

async function unpack(task: UnpackTask): Promise<Unpacked> {
  switch (task.form) {
    case 'zip': {
      const { unpackZip } = await import('./unpack-zip.ts')
      return unpackZip(task)
    }
    case 'mail': {
      const { unpackMail } = await import('./unpack-mail.ts')
      return unpackMail(task)
    }
    case 'mailbox': {
      const { unpackMailbox } = await import('./unpack-mailbox.ts')
      return unpackMailbox(task)
    }
  }
}
