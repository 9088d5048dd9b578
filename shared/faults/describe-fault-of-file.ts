import type { Language } from '../model/language.ts'
import { describeFault } from './catalogue.ts'
import type { FaultParams } from './fault.ts'

/** The sentence of a fault or note; one that is about a file and does not name it begins with its name. */
export function describeFaultOfFile(code: string, params: FaultParams, language: Language): string {
  const sentence = describeFault(code, params, language)
  const { file } = params
  if (typeof file !== 'string' || file === '' || sentence.includes(file)) return sentence
  return `${file}${language === 'zh' ? '：' : ': '}${sentence}`
}
