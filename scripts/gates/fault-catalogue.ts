import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { findFaultUses } from './fault-uses.ts'
import type { Gate } from './gate.ts'
import { listFiles } from './list-files.ts'

const bilingual = z.object({ zh: z.string(), en: z.string() })
const areaFile = z.record(z.string(), z.record(z.string(), z.object({ message: bilingual, next: bilingual })))
type Entry = { readonly path: string; readonly params: ReadonlySet<string> }

/** Every fault that the program names has a sentence in both languages, with parameters that the program gives. */
export const faultCatalogueGate: Gate = {
  name: 'fault catalogue',
  async run(root) {
    const problems: string[] = []
    const catalogue = await readCatalogue(root, problems)
    const spoken = new Set<string>()
    for (const path of await listFiles(root, ['electron', 'renderer', 'shared'], /\.tsx?$/)) {
      if (path.endsWith('-faults.ts')) continue
      const text = await readFile(join(root, path), 'utf8')
      for (const code of catalogue.keys()) if (text.includes(`'${code}'`)) spoken.add(code)
      for (const use of findFaultUses(path, text)) {
        const entry = catalogue.get(use.code)
        if (entry === undefined) {
          problems.push(`${use.where}: the code ${use.code} has no text in shared/faults`)
          continue
        }
        for (const name of use.params === null ? [] : entry.params) {
          if (!use.params?.has(name)) problems.push(`${use.where}: ${use.code} needs the parameter ${name}`)
        }
      }
    }
    for (const [code, entry] of catalogue) {
      if (!spoken.has(code)) problems.push(`${entry.path}: no code names ${code}`)
    }
    return problems
  },
}

async function readCatalogue(root: string, problems: string[]): Promise<ReadonlyMap<string, Entry>> {
  const catalogue = new Map<string, Entry>()
  for (const path of await listFiles(root, ['shared/faults'], /-faults\.ts$/)) {
    const exported = areaFile.safeParse({ ...(await import(pathToFileURL(join(root, path)).href)) })
    if (!exported.success) {
      problems.push(
        `${path}: ${exported.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
      )
      continue
    }
    for (const [code, text] of Object.values(exported.data).flatMap((area) => Object.entries(area))) {
      if (catalogue.has(code)) problems.push(`${path}: ${code} stands in ${catalogue.get(code)?.path} too`)
      if (text.message.zh.trim() === '' || text.message.en.trim() === '')
        problems.push(`${path}: ${code} lacks a sentence`)
      if ((text.next.zh.trim() === '') !== (text.next.en.trim() === '')) {
        problems.push(`${path}: ${code} has its next step in one language only`)
      }
      const zh = readParams(text.message.zh + text.next.zh)
      const en = readParams(text.message.en + text.next.en)
      if ([...zh].sort().join() !== [...en].sort().join())
        problems.push(`${path}: ${code} has other {parameters} in zh than in en`)
      catalogue.set(code, { path, params: zh })
    }
  }
  return catalogue
}

function readParams(template: string): Set<string> {
  return new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
}
