import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { bundleDesktop } from '../../scripts/desktop/bundle-desktop.ts'
import { setNinthFuse } from '../../scripts/desktop/set-ninth-fuse.ts'
import { joinBuiltCore } from './join-built-core.ts'

const root = join(import.meta.dirname, '../..')
// Inside of the project, for what was built finds its packages from where it lies.
const built = join(root, 'dist', `desktop-${process.pid}`)
const packing = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))

beforeAll(() => bundleDesktop(root, built))
afterAll(() => rm(built, { recursive: true, force: true }))

function listBuilt(): readonly string[] {
  return readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

test('what was built stands where the program looks for it', () => {
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const parts = [main.replace('dist/desktop/', ''), 'preload.cjs', 'electron/hosts/desktop/core-process.js']
  expect(parts.filter((path) => !existsSync(join(built, path)))).toEqual([])
  for (const template of readdirSync(join(root, 'electron/bundle/templates'))) {
    expect(existsSync(join(built, 'electron/bundle/templates', template)), template).toBe(true)
  }
})

test('nothing that was built is TypeScript, or looks for it', () => {
  const files = listBuilt()
  expect(files.filter((path) => path.endsWith('.ts'))).toEqual([])
  const leftOver = files.filter(
    (path) => path.endsWith('.js') && /['"]\.{1,2}\/[\w./-]+\.ts['"]/.test(readFileSync(path, 'utf8')),
  )
  expect(leftOver).toEqual([])
})

test('the core that was built takes the example in and lays its pages out', async () => {
  const home = await mkdtemp(join(tmpdir(), 'juzheng-built-'))
  const { core, close } = await joinBuiltCore(built, home)
  onTestFinished(async () => {
    await close()
    await rm(home, { recursive: true, force: true })
  })
  await core.cases.openSample({ language: 'zh' })
  const { rows } = await core.items.list({ where: 'desk' })
  expect(rows.length).toBeGreaterThan(10)
  const { volumes } = await core.packages.preview({
    recipientId: 'general',
    language: 'zh',
    maxVolumeMb: null,
    embedOriginals: false,
  })
  expect(volumes[0]?.pages).toBeGreaterThan(3)
})

test('electron-builder knows every word of its configuration', async () => {
  const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config.js')
  await expect(validateConfiguration(packing, { isEnabled: false })).resolves.toBeUndefined()
  await expect(
    validateConfiguration({ ...packing, asarUnpacked: [] }, { isEnabled: false }),
  ).rejects.toThrow()
})

test('what native code reads lies beside the packed file', () => {
  for (const name of ['better-sqlite3', '@img', '@myriaddreamin', '@expo-google-fonts']) {
    expect(packing.asarUnpack).toContain(`node_modules/${name}/**`)
  }
})

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** As it stands in Electron 45 before packing: all nine as they come. */
const unset = '101100011'

function programWith(wire: string, version = 1): Buffer {
  return Buffer.concat([
    Buffer.from(`code ${sentinel}`),
    Buffer.from([version, wire.length]),
    Buffer.from(`${wire} more code`),
  ])
}

test('nine of nine fuses are set in the program that is packed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juzheng-fuses-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const program = join(folder, 'electron')
  await writeFile(program, setNinthFuse(programWith(unset)))
  const { flipFuses, FuseVersion, FuseV1Options } = ofBuilder('@electron/fuses')
  const named = Object.entries(packing.electronFuses).map(([name, isOn]) => {
    const index = FuseV1Options[name.charAt(0).toUpperCase() + name.slice(1)]
    expect(index, name).toEqual(expect.any(Number))
    return [index, isOn]
  })
  expect(named.map(([index]) => index).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  await flipFuses(program, { version: FuseVersion.V1, ...Object.fromEntries(named) })
  expect(readFileSync(program).equals(programWith('010011001'))).toBe(true)
})

test('the ninth fuse is set even where it was off, in both halves of a universal program', () => {
  const off = '101100010'
  expect(setNinthFuse(programWith(off)).equals(programWith('101100011'))).toBe(true)
  const universal = Buffer.concat([programWith(off), programWith(off)])
  const set = Buffer.concat([programWith('101100011'), programWith('101100011')])
  expect(setNinthFuse(universal).equals(set)).toBe(true)
})

test.each([
  ['eight', programWith('10110001')],
  ['ten', programWith('1011000111')],
  ['none', Buffer.from('code')],
  ['another version', programWith(unset, 2)],
])('a program with %s is not packed unnoticed', (_, program) => {
  expect(() => setNinthFuse(program)).toThrow()
})
