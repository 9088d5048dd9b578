import type { Picked, PickedFile } from './batch.ts'

/** As many as are asked for their size before the window gets to answer again. */
const atOnce = 100

/** With the size of each, which the browser asks the file system for, one by one. */
export async function measureFiles(files: Picked['files']): Promise<readonly PickedFile[]> {
  const measured: PickedFile[] = []
  for (const [index, picked] of files.entries()) {
    measured.push({ ...picked, sizeBytes: picked.file.size })
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve))
  }
  return measured
}
