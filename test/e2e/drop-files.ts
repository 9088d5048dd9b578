import type { OpenWindow } from './open-window.ts'

/** A drop that the browser itself trusts, of files and folders that are really there. */
export async function dropFiles(
  { context, page }: Pick<OpenWindow, 'context' | 'page'>,
  files: readonly string[],
  until: 'dragOver' | 'drop' = 'drop',
): Promise<void> {
  const session = await context.newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
    if (type === until) break
  }
  await session.detach()
}
