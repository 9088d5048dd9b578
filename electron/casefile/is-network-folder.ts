import { statfsSync } from 'node:fs'

// statfs(2) magic numbers of Linux. FUSE and 9p may be local; a rollback journal is only slower there, never wrong.
const networkFileSystems: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x65735546, // FUSE (sshfs, rclone, cloud drives)
  0x01021997, // 9p (folders of a host in a virtual machine)
  0x5346414f, // AFS
  0x00c36400, // Ceph
])

/** Whether SQLite's WAL, which needs shared memory between processes, must be avoided in this folder. */
export function isNetworkFolder(folder: string): boolean {
  if (/^[\\/]{2}[^\\/?.]/.test(folder) && process.platform === 'win32') return true
  if (process.platform !== 'linux') return false
  return networkFileSystems.has(statfsSync(folder).type >>> 0)
}
