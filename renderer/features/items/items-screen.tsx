import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { itemsWords } from './items-words.ts'

export default function ItemsScreen() {
  const t = useWords(itemsWords)
  return <Screen title={t('title')}>{null}</Screen>
}
