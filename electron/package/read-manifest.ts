import { type PackageProblem, packageProblem } from './bag-source.ts'
import { decodeManifestPath } from './manifest-path.ts'

export type ManifestEntry = { readonly path: string; readonly hash: string; readonly line: number }

/**
 * The lines of a manifest: hash, white space, an optional `*` (binary), path. CRLF and upper-case hashes are as good
 * (BagIt 1.0 §2.1.3, §6.1.1). What cannot be read, points outside or stands twice is a problem by its line.
 */
export function readManifest(
  text: string,
  manifest: string,
  version: string,
): { readonly entries: readonly ManifestEntry[]; readonly problems: readonly PackageProblem[] } {
  const entries: ManifestEntry[] = []
  const problems: PackageProblem[] = []
  const seen = new Set<string>()
  for (const [index, row] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1
    if (row === '') continue
    const match = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(row)
    const path = decodeManifestPath(match?.[2] ?? '', version).replace(/^\.\//, '')
    if (match === null) problems.push(packageProblem('verify-manifest-line', manifest, { manifest, line }))
    else if (isOutside(path)) problems.push(packageProblem('verify-unsafe-path', manifest, { line }))
    else {
      const key = path.normalize('NFC')
      if (seen.has(key)) problems.push(packageProblem('verify-duplicate-line', path, { manifest, line }))
      seen.add(key)
      entries.push({ path, hash: (match[1] ?? '').toLowerCase(), line })
    }
  }
  return { entries, problems }
}

function isOutside(path: string): boolean {
  return /^[/\\~]|^[A-Za-z]:[/\\]/.test(path) || path.split(/[/\\]/).includes('..')
}
