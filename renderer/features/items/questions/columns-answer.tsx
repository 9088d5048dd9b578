import { useState } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { ColumnsDialog } from '../columns/columns-dialog.tsx'
import { questionWords } from './question-words.ts'
import styles from './reader-questions.module.css'

type ColumnsAnswerProps = {
  readonly item: { readonly id: ItemId; readonly fileName: string }
  readonly said: 'columns' | 'explained' | 'remembered' | 'generic' | 'table'
}

/** Why the columns are read as they are, or not at all, and the way to say what they are. */
export function ColumnsAnswer({ item, said }: ColumnsAnswerProps) {
  const t = useWords(questionWords)
  const [isOpen, setOpen] = useState(false)
  const isAsked = said === 'columns'
  return (
    <div className={isAsked ? styles.question : styles.answer}>
      <p>{t(said)}</p>
      <div className={styles.choices}>
        <Button look={isAsked ? 'plain' : 'quiet'} onPress={() => setOpen(true)}>
          {t(isAsked || said === 'table' ? 'explain' : 'explainAgain')}
        </Button>
      </div>
      <ColumnsDialog
        itemId={item.id}
        fileName={item.fileName}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </div>
  )
}
