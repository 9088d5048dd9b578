import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import styles from './dialog.module.css'

type DialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly width?: 'narrow' | 'wide' | 'full'
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
}

/**
 * Escape and a press outside close it; focus goes back to where it came from. A `full` one holds much that was chosen or
 * typed, and is not lost to a press beside it.
 */
export function Dialog({
  isOpen,
  onClose,
  title,
  width = 'narrow',
  role = 'dialog',
  children,
  actions,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable={width !== 'full'}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
