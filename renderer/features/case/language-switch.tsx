import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { keys, queryClient } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../words/language.ts'

/** In the other language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const language = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  async function change(): Promise<void> {
    await perform(core.app.saveSettings({ language: other }))
    await queryClient.invalidateQueries({ queryKey: keys.app })
  }
  return (
    <div>
      <Button look="quiet" onPress={() => void change()}>
        <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{other === 'zh' ? '中文界面' : 'English'}</span>
      </Button>
    </div>
  )
}
