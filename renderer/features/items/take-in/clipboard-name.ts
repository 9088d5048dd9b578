/** `剪贴板图片_20260501_201305.png`: a pasted picture has no name of its own. */
export function clipboardName(prefix: string, now: Date, mediaType: string): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(pad).join('')
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map(pad).join('')
  return `${prefix}_${day}_${clock}.${extensions[mediaType] ?? 'png'}`
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
