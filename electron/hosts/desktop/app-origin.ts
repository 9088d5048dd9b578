/** The window's own scheme: nothing of ours is at file:// or http:// on the desktop. */
export const appScheme = 'juzheng-app'
export const appOrigin = `${appScheme}://app`

export function isAppAddress(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`)
}

/** What the frame for a rebuilt page shows; it is answered with `sandbox`, where nothing can lead on. */
export function isPageLookAddress(address: string): boolean {
  return (
    address.startsWith(`${appOrigin}/`) &&
    /^media\/items\/i\d+\/page$/.test(address.slice(appOrigin.length + 1))
  )
}
