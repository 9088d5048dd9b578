import { useEffect } from 'react'
import { useAppInfo } from '../api/queries.ts'
import { useLanguage } from '../words/language.ts'

/** Puts language, theme and text size where the styles and screen readers find them. */
export function useAppearance(): void {
  const language = useLanguage()
  const { data } = useAppInfo()
  const theme = data?.settings.theme ?? 'system'
  const textSize = data?.settings.textSize ?? 'normal'
  useEffect(() => {
    const root = document.documentElement
    root.lang = language === 'zh' ? 'zh-CN' : 'en'
    root.dataset.theme = theme
    root.dataset.textSize = textSize
    document.title = language === 'zh' ? '举证' : 'Juzheng'
  }, [language, theme, textSize])
}
