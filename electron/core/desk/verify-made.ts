import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Verdict } from '../../../shared/contract/package-contract.ts'
import type { Language } from '../../../shared/model/language.ts'
import { explainVerdict } from '../../package/explain-verdict.ts'
import { verifyPackage } from '../../package/verify-package.ts'
import type { PackagePlace } from './made-packages.ts'

/** Checks the folder and the zip, whichever are there: either may be the one that is handed in. */
export async function verifyMade(
  place: PackagePlace,
  language: Language,
  signal: AbortSignal,
): Promise<Verdict> {
  const there = [place.folder, place.zip].filter((path) => existsSync(path))
  // With neither of them the verifier says what is missing.
  const paths = there.length === 0 ? [place.folder] : there
  const verdicts = []
  for (const path of paths) verdicts.push({ path, verdict: await verifyPackage(path, { signal }) })
  const problems = verdicts.flatMap(({ path, verdict }) =>
    verdict.problems.map((problem) => ({ ...problem, path: `${basename(path)}/${problem.path}` })),
  )
  const worst = verdicts.find(({ verdict }) => !verdict.ok) ?? verdicts[0]
  return {
    isSound: problems.length === 0,
    files: Math.max(...verdicts.map(({ verdict }) => verdict.files)),
    problems: problems.map(({ path, code, params }) => ({ path, code, params })),
    explanation: worst === undefined ? '' : explainVerdict(worst.verdict, language),
  }
}
