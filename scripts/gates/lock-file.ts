import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Gate } from './gate.ts'

const lockEntry = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
})
const lockFile = z.object({ packages: z.record(z.string(), lockEntry) })
const ownPackage = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
})

const freeLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Packages under another licence, by name, each with why that is allowed. */
const licencesByName: readonly { readonly name: RegExp; readonly licence: string; readonly why: string }[] = [
  {
    name: /^@img\/sharp-(?:libvips-|win32-|wasm32)/,
    licence: 'LGPL-3.0-or-later',
    why: 'libvips comes as a library of its own, linked at run time and replaceable, unchanged by us',
  },
  {
    name: /^libheif-js$/,
    licence: 'LGPL-3.0',
    why: 'the only decoder of HEIC; a package of its own, loaded at run time and replaceable, unchanged by us',
  },
  {
    name: /^duck$/,
    licence: 'BSD',
    why: 'its licence file is the two-clause BSD; only the field in its package.json is imprecise',
  },
]

/** Exact versions, a hash for every package, install scripts only where named, and only licences that MIT may ship with. */
export const lockFileGate: Gate = {
  name: 'licences and lock file',
  async run(root) {
    const own = ownPackage.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
    const lock = lockFile.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
    const problems: string[] = []
    for (const [name, range] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      if (!/^(?:npm:@?[^@]+@)?\d+\.\d+\.\d+$/.test(range))
        problems.push(`package.json: ${name} is not pinned: ${range}`)
    }
    for (const [path, entry] of Object.entries(lock.packages)) {
      if (path === '' || entry.link) continue
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      if (entry.integrity === undefined) problems.push(`package-lock.json: ${path} has no integrity hash`)
      if (entry.hasInstallScript && own.allowScripts[name] === undefined) {
        problems.push(
          `${name} has an install script that allowScripts in package.json neither allows nor refuses`,
        )
      }
      if (!entry.dev && !entry.devOptional) problems.push(...findLicenceProblems(name, entry.license))
    }
    return problems
  },
}

function findLicenceProblems(name: string, licence: string | undefined): readonly string[] {
  if (licence === undefined) return [`${name} states no licence`]
  return licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .filter((part) => !part.split(' OR ').some((choice) => isAllowed(name, choice.trim())))
    .map((part) => `${name} is under ${part}, which is not in the list of scripts/gates/lock-file.ts`)
}

function isAllowed(name: string, licence: string): boolean {
  return (
    freeLicences.has(licence) || licencesByName.some((one) => one.name.test(name) && one.licence === licence)
  )
}
