/** The fault code for a source that could not be read, or null where the error is no such thing. */
export function readFaultCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return 'source-not-permitted'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'source-not-found'
    case 'EIO':
    case 'ENXIO':
    case 'ESTALE':
    case 'ETIMEDOUT':
    case 'EBUSY':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return 'source-unreadable'
    default:
      return null
  }
}
