import type { Language } from '../../shared/model/language.ts'
import { useAppInfo } from '../api/queries.ts'

function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** The language of the window: as set, else as the system's. */
export function useLanguage(): Language {
  const { data } = useAppInfo()
  return data?.settings.language ?? systemLanguage()
}
