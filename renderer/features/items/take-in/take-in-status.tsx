/** How far taking in has come, for the status bar; nothing while nothing is taken in. */
export function TakeInStatus() {
  return null
}
