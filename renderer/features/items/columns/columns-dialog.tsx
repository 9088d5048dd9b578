import { useQuery } from '@tanstack/react-query'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { core } from '../../../api/connection.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorSentence } from '../../../ui/error-sentence.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from './columns-dialog.module.css'
import { ColumnsForm } from './columns-form.tsx'
import { columnsWords } from './columns-words.ts'

type ColumnsDialogProps = {
  readonly itemId: ItemId
  readonly fileName: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks what the columns of a table are and shows how it would read by the answer. */
export function ColumnsDialog({ itemId, fileName, isOpen, onClose }: ColumnsDialogProps) {
  const t = useWords(columnsWords)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('title', { file: fileName })} width="full">
      <Tables itemId={itemId} onClose={onClose} />
    </Dialog>
  )
}

function Tables({ itemId, onClose }: { readonly itemId: ItemId; readonly onClose: () => void }) {
  const t = useWords(columnsWords)
  const { data: tables, error } = useQuery({
    queryKey: ['readings', 'tables', itemId],
    queryFn: ({ signal }) => core.readings.tables({ itemId }, { signal }),
  })
  const { data: said } = useQuery({
    queryKey: ['items', 'said', itemId],
    queryFn: async () => (await core.items.get({ itemId })).reading?.answers ?? {},
  })
  if (error !== null) return <ErrorSentence error={error} />
  if (tables === undefined || said === undefined) {
    return (
      <p className={styles.wait} role="status">
        {t('loading')}
      </p>
    )
  }
  if (tables.length === 0) return <p className={styles.wait}>{t('noTable')}</p>
  return <ColumnsForm itemId={itemId} tables={tables} said={said.table} onClose={onClose} />
}
