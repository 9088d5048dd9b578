import type { Host } from '../../host.ts'

export function platformName(platform: NodeJS.Platform): Host['platform'] {
  if (platform === 'win32') return 'windows'
  return platform === 'darwin' ? 'mac' : 'linux'
}
