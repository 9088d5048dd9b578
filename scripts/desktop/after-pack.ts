import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setNinthFuse } from './set-ninth-fuse.ts'

/** What electron-builder tells its hook; only what is used here. */
type PackContext = {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: {
    readonly executableName?: string
    readonly appInfo: { readonly productFilename: string }
  }
}

/** Runs before electron-builder sets the eight fuses of electron-builder.yml and signs. */
export async function afterPack(context: PackContext): Promise<void> {
  const path = programPath(context)
  await writeFile(path, setNinthFuse(await readFile(path)))
}

function programPath({ appOutDir, electronPlatformName, packager }: PackContext): string {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`)
  if (electronPlatformName === 'linux') return join(appOutDir, packager.executableName ?? productFilename)
  const framework = ['Frameworks', 'Electron Framework.framework', 'Electron Framework']
  return join(appOutDir, `${productFilename}.app`, 'Contents', ...framework)
}
