import { createHash } from 'node:crypto'
import { type BagSource, type BagSourceFile, type PackageProblem, packageProblem } from './bag-source.ts'
import { type ManifestEntry, readManifest } from './read-manifest.ts'

/** By the names that BagIt uses in `manifest-<algorithm>.txt`. */
const algorithms = ['sha512', 'sha384', 'sha256', 'sha224', 'sha1', 'md5']
/** They are read whole. This is room for some 200,000 files; honest text does not deflate to a hundredth. */
const maxTagFileBytes = 32 << 20
const maxTagFileRatio = 100

export type BagCheck = {
  readonly problems: readonly PackageProblem[]
  /** Labels in lower case, as `bag-info.txt` gives them; empty when there is none. */
  readonly info: ReadonlyMap<string, string>
}

/** Everything BagIt 1.0 §3 asks of a complete and valid bag, and for 0.93–0.97 what those asked. */
export async function checkBag(source: BagSource, signal: AbortSignal): Promise<BagCheck> {
  const problems: PackageProblem[] = [...source.problems]
  const declaration = await readTagFile(source, 'bagit.txt', 'utf-8', signal)
  const empty = new Map<string, string>()
  if (declaration === null) {
    return { problems: [...problems, packageProblem('verify-bagit-missing', 'bagit.txt')], info: empty }
  }
  const parsed =
    /^BagIt-Version:[ \t]*(\d+\.\d+)[ \t]*(?:\r\n|\n|\r)Tag-File-Character-Encoding:[ \t]*(\S+)\s*$/.exec(
      declaration,
    )
  const encoding = parsed?.[2] ?? ''
  if (parsed === null || !isEncoding(encoding)) {
    return { problems: [...problems, packageProblem('verify-bagit-malformed', 'bagit.txt')], info: empty }
  }
  const version = parsed[1] ?? '1.0'
  const infoText = await readTagFile(source, 'bag-info.txt', encoding, signal)
  const info = readInfo(infoText ?? '')
  if (source.files.has('fetch.txt')) problems.push(packageProblem('verify-fetch', 'fetch.txt'))
  problems.push(...checkOxum(source, info))
  const rules = { version, encoding, isOurs: info.has('juzheng-log-head'), signal }
  return { problems: [...problems, ...(await checkManifests(source, rules))], info }
}

type Rules = {
  readonly version: string
  readonly encoding: string
  readonly isOurs: boolean
  readonly signal: AbortSignal
}

async function checkManifests(source: BagSource, rules: Rules): Promise<PackageProblem[]> {
  const problems: PackageProblem[] = []
  /** For each file the hashes that the manifests state for it, so that it is read once. */
  const wanted = new Map<string, { algorithm: string; hash: string }[]>()
  const listedBy = { manifest: [] as Set<string>[], tagmanifest: [] as Set<string>[] }
  for (const kind of ['manifest', 'tagmanifest'] as const) {
    for (const algorithm of algorithms) {
      const name = `${kind}-${algorithm}.txt`
      if (!source.files.has(name)) continue
      const text = await readTagFile(source, name, rules.encoding, rules.signal)
      if (text === null) {
        problems.push(packageProblem('verify-unreadable', name))
        continue
      }
      const manifest = readManifest(text, name, rules.version)
      // One by one throughout: a call takes only so many arguments.
      for (const problem of manifest.problems) problems.push(problem)
      const listed = new Set<string>()
      for (const entry of manifest.entries) problems.push(...want(source, entry, algorithm, wanted, listed))
      listedBy[kind].push(listed)
    }
  }
  if (listedBy.manifest.length === 0)
    problems.push(packageProblem('verify-no-manifest', 'manifest-sha256.txt'))
  for (const problem of findExtra(source, listedBy, rules)) problems.push(problem)
  for (const [path, hashes] of wanted) {
    const problem = await checkHashes(source.files.get(path), path, hashes, rules.signal)
    if (problem !== null) problems.push(problem)
  }
  return problems
}

function want(
  source: BagSource,
  entry: ManifestEntry,
  algorithm: string,
  wanted: Map<string, { algorithm: string; hash: string }[]>,
  listed: Set<string>,
): PackageProblem[] {
  const path = findPath(source, entry.path)
  if (path === null) return [packageProblem('verify-missing', entry.path)]
  listed.add(path)
  wanted.set(path, [...(wanted.get(path) ?? []), { algorithm, hash: entry.hash }])
  return []
}

/** As written, else the one name that differs only in Unicode form (macOS and some unpackers change it). */
function findPath(source: BagSource, path: string): string | null {
  if (source.files.has(path)) return path
  for (const form of ['NFC', 'NFD'] as const) {
    if (source.files.has(path.normalize(form))) return path.normalize(form)
  }
  return null
}

function findExtra(
  source: BagSource,
  listedBy: { readonly manifest: readonly Set<string>[]; readonly tagmanifest: readonly Set<string>[] },
  rules: Rules,
): PackageProblem[] {
  // Since 1.0 every manifest lists the whole payload; before, all together did.
  const isStrict = !rules.version.startsWith('0.')
  const problems: PackageProblem[] = []
  for (const path of source.files.keys()) {
    const isPayload = path.startsWith('data/')
    if (isPayload) {
      const has = (listed: Set<string>): boolean => listed.has(path)
      const isListed = isStrict ? listedBy.manifest.every(has) : listedBy.manifest.some(has)
      if (!isListed) problems.push(packageProblem('verify-extra', path))
      continue
    }
    // BagIt lets a bag hold unlisted tag files; ours never does, so there one was added or its manifest is gone.
    const isListed =
      listedBy.tagmanifest.some((listed) => listed.has(path)) || /^tagmanifest-\w+\.txt$/.test(path)
    if (rules.isOurs && !isListed) problems.push(packageProblem('verify-extra', path))
  }
  return problems
}

async function checkHashes(
  file: BagSourceFile | undefined,
  path: string,
  hashes: readonly { algorithm: string; hash: string }[],
  signal: AbortSignal,
): Promise<PackageProblem | null> {
  if (file === undefined) return packageProblem('verify-missing', path)
  const running = hashes.map(({ algorithm, hash }) => ({ digest: createHash(algorithm), hash }))
  try {
    for await (const chunk of file.read(signal)) for (const { digest } of running) digest.update(chunk)
  } catch (error) {
    signal.throwIfAborted()
    return packageProblem('verify-unreadable', path, { reason: error instanceof Error ? error.message : '' })
  }
  const isSame = running.every(({ digest, hash }) => digest.digest('hex') === hash)
  return isSame ? null : packageProblem('verify-changed', path)
}

function checkOxum(source: BagSource, info: ReadonlyMap<string, string>): PackageProblem[] {
  const expected = info.get('payload-oxum')
  if (expected === undefined) return []
  const payload = [...source.files].filter(([path]) => path.startsWith('data/'))
  const found = `${payload.reduce((sum, [, file]) => sum + file.sizeBytes, 0)}.${payload.length}`
  return found === expected ? [] : [packageProblem('verify-oxum', 'bag-info.txt', { expected, found })]
}

/** Null when missing, damaged, not in the stated encoding, or larger than any honest one. */
export async function readTagFile(
  source: BagSource,
  path: string,
  encoding: string,
  signal: AbortSignal,
  maxBytes = maxTagFileBytes,
): Promise<string | null> {
  const file = source.files.get(path)
  if (file === undefined || file.sizeBytes > maxBytes) return null
  if (file.sizeBytes > (1 << 20) + file.packedBytes * maxTagFileRatio) return null
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of file.read(signal)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    // The declaration itself must not begin with a BOM (BagIt §2.1.1).
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: path === 'bagit.txt' }).decode(bytes)
  } catch {
    signal.throwIfAborted()
    return null
  }
}

function readInfo(text: string): Map<string, string> {
  const info = new Map<string, string>()
  // A line that begins with white space continues the one before (BagIt §2.2.2).
  for (const row of text.replace(/(\r\n|\n|\r)[ \t]+/g, ' ').split(/\r\n|\n|\r/)) {
    const match = /^([^:\s][^:]*?)\s*:\s*(.*?)\s*$/.exec(row)
    if (match !== null) info.set((match[1] ?? '').toLowerCase(), match[2] ?? '')
  }
  return info
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
