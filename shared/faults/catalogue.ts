import type { Language } from '../model/language.ts'
import { billFaults } from './bill-faults.ts'
import { bundleFaults } from './bundle-faults.ts'
import { casefileFaults } from './casefile-faults.ts'
import { chatFaults } from './chat-faults.ts'
import { cliFaults } from './cli-faults.ts'
import { containerFaults } from './container-faults.ts'
import { deskFaults } from './desk-faults.ts'
import { documentFaults } from './document-faults.ts'
import type { FaultParams } from './fault.ts'
import type { FaultText } from './fault-text.ts'
import { hostFaults } from './host-faults.ts'
import { intakeFaults } from './intake-faults.ts'
import { packageFaults } from './package-faults.ts'
import { pageFaults } from './page-faults.ts'
import { pdfFaults } from './pdf-faults.ts'
import { pictureFaults } from './picture-faults.ts'
import { preflightFaults } from './preflight-faults.ts'
import { readingFaults } from './reading-faults.ts'
import { recognitionFaults } from './recognition-faults.ts'

const catalogue: Readonly<Record<string, FaultText>> = {
  ...billFaults,
  ...bundleFaults,
  ...casefileFaults,
  ...chatFaults,
  ...cliFaults,
  ...containerFaults,
  ...deskFaults,
  ...documentFaults,
  ...hostFaults,
  ...intakeFaults,
  ...packageFaults,
  ...pdfFaults,
  ...pictureFaults,
  ...pageFaults,
  ...preflightFaults,
  ...readingFaults,
  ...recognitionFaults,
}

/** The sentence and next step for a code, in one language; throws on a code that the catalogue does not have. */
export function describeFault(code: string, params: FaultParams, language: Language): string {
  const text = catalogue[code]
  if (text === undefined) throw new Error(`fault code without a text: ${code}`)
  const sentence = fillIn(text.message[language], params)
  const next = fillIn(text.next[language], params)
  return next === '' ? sentence : `${sentence}${language === 'zh' ? '' : ' '}${next}`
}

function fillIn(template: string, params: FaultParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
