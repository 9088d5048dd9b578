/** The window's own scheme: nothing of ours is at file:// or http:// on the desktop. */
export const appScheme = 'juzheng-app'
export const appOrigin = `${appScheme}://app`

export function isAppAddress(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`)
}
