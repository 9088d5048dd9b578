import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { exhibitMark } from '../../../../shared/rules/numbering.ts'
import { useItem } from '../../../api/queries.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './preview-dialog.module.css'
import { previewWords } from './preview-words.ts'
import { usePreviewKeys } from './use-preview-keys.ts'
import { Viewer } from './viewer.tsx'

type PreviewDialogProps = {
  /** null while nothing is shown large. */
  readonly itemId: ItemId | null
  /** Through these the arrows lead. */
  readonly order: readonly ItemId[]
  readonly onChange: (itemId: ItemId | null) => void
}

/** One item as large as the window, with the ones before and after it. Escape closes. */
export function PreviewDialog({ itemId, order, onChange }: PreviewDialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={itemId !== null}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onChange(null)
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''}>
          {itemId !== null && <Shown itemId={itemId} order={order} onChange={onChange} />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

type ShownProps = PreviewDialogProps & { readonly itemId: ItemId }

function Shown({ itemId, order, onChange }: ShownProps) {
  const t = useWords(previewWords)
  const { data: item } = useItem(itemId)
  const place = order.indexOf(itemId)
  const [previous, next] = [order[place - 1], order[place + 1]]
  const close = () => onChange(null)
  usePreviewKeys({
    ArrowLeft: previous && (() => onChange(previous)),
    ArrowRight: next && (() => onChange(next)),
    // The dialog hears it itself unless the focus was lost with something that went away.
    Escape: close,
  })
  return (
    <div className={styles.shown}>
      <header className={styles.head}>
        <Heading slot="title" className={styles.title ?? ''}>
          {item?.title ?? item?.fileName ?? t('loading')}
        </Heading>
        {item && <ItemMark item={item} />}
        <span className={styles.space} />
        {order.length > 1 && place !== -1 && (
          <>
            <span className={styles.place}>{t('place', { place: place + 1, count: order.length })}</span>
            <IconButton
              icon={ChevronLeft}
              label={t('previous')}
              isDisabled={previous === undefined}
              onPress={() => onChange(previous ?? itemId)}
            />
            <IconButton
              icon={ChevronRight}
              label={t('next')}
              isDisabled={next === undefined}
              onPress={() => onChange(next ?? itemId)}
            />
          </>
        )}
        <IconButton icon={X} label={t('close')} onPress={close} />
      </header>
      <div className={styles.body}>{item && item.id === itemId && <Viewer key={item.id} item={item} />}</div>
    </div>
  )
}

function ItemMark({ item: { exhibit } }: { readonly item: ItemDetail }) {
  const language = useLanguage()
  return exhibit && <Mark>{exhibitMark(language, exhibit.number, exhibit.part ?? undefined)}</Mark>
}
