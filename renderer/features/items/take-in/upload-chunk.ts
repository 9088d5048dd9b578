import { uploadPath } from '../../../../shared/contract/media-paths.ts'
import type { FaultParams } from '../../../../shared/faults/fault.ts'
import { useConnection } from '../../../api/connection.ts'
import { pageToken } from '../../../api/transport.ts'
import type { PickedFile, Refused } from './batch.ts'

export type UploadedChunk = {
  readonly uploadId: string
  readonly sent: number
  readonly refused: readonly Refused[]
}

const atOnce = 4

/** Sends the files of a part to the core, a few at a time; the browser streams each from where it lies. */
export async function uploadChunk(
  uploadId: string,
  files: readonly PickedFile[],
  signal: AbortSignal,
): Promise<UploadedChunk> {
  const waiting = [...files]
  const refused: Refused[] = []
  let sent = 0
  async function work(): Promise<void> {
    for (let picked = waiting.shift(); picked !== undefined && !signal.aborted; picked = waiting.shift()) {
      const fault = await uploadFile(uploadId, picked, signal)
      if (fault === null) sent += 1
      else if (!signal.aborted) refused.push(fault)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { uploadId, sent, refused }
}

/** null when it arrived whole. */
async function uploadFile(
  uploadId: string,
  { file, path }: PickedFile,
  signal: AbortSignal,
): Promise<Refused | null> {
  const query = new URLSearchParams({ name: path, modified: String(Math.max(0, file.lastModified)) })
  const fileName = path.split('/').at(-1) ?? path
  try {
    const answer = await fetch(`${uploadPath(uploadId)}?${query}`, {
      method: 'POST',
      body: file,
      headers: { 'x-juzheng': pageToken() },
      signal,
    })
    if (answer.ok) return null
    if (answer.status === 422)
      return { fileName, ...((await answer.json()) as { code: string; params: FaultParams }) }
    return { fileName, code: 'upload-broken-off', params: { file: fileName } }
  } catch {
    // The browser does not say whether it could not read the file or not reach the core.
    const isCoreThere = useConnection.getState().state === 'open'
    return {
      fileName,
      code: isCoreThere ? 'browser-cannot-read' : 'upload-broken-off',
      params: { file: fileName },
    }
  }
}
