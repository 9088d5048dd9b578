import type { Session } from 'electron'
import { isAppAddress } from './app-origin.ts'

/** Copying a text after a press is all that a page of ours may ask of the system. */
const allowedPermission = 'clipboard-sanitized-write'

/** No permission, no device, and no request that leaves this program. */
export function guardSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_, permission, answer, details) =>
    answer(permission === allowedPermission && isAppAddress(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_, permission, origin) => permission === allowedPermission && isAppAddress(origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url, isPackaged) }))
}

function isOwn(url: string, isPackaged: boolean): boolean {
  return isAppAddress(url.replace(/^blob:/, '')) || (!isPackaged && url.startsWith('devtools://'))
}
