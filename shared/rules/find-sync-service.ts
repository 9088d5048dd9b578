/** Folders by whose name a sync service is known; the whole name, or its beginning before a space or dash. */
const services: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'OneDrive', pattern: /^onedrive($| - | \()/i },
  { name: 'Dropbox', pattern: /^dropbox($| \()/i },
  { name: 'iCloud', pattern: /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i },
  { name: 'Google Drive', pattern: /^(google ?drive|googledrive-.*|drivefs)$/i },
  { name: '坚果云', pattern: /^(坚果云|我的坚果云|nutstore( files)?)$/i },
  { name: '百度网盘', pattern: /^(百度网盘|百度网盘同步空间|baidusyncdisk|baidunetdisk)$/i },
  { name: 'WPS 云盘', pattern: /^(wps ?云盘|wpsdrive|wps cloud files)$/i },
  { name: '腾讯微云', pattern: /^(微云|腾讯微云|微云同步助手|weiyun)$/i },
  { name: 'Nextcloud', pattern: /^(nextcloud|owncloud|seafile)$/i },
]

/** The sync service in whose folder a path lies, by the names on its way; null where none is known. */
export function findSyncService(path: string): string | null {
  const names = path.split(/[\\/]/)
  return services.find(({ pattern }) => names.some((name) => pattern.test(name)))?.name ?? null
}
