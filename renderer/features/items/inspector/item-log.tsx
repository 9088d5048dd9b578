import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { showInstant } from '../../../words/show-instant.ts'
import { useWords } from '../../../words/use-words.ts'
import { inspectorWords } from './inspector-words.ts'
import styles from './item-log.module.css'

const knownActions = [
  'item-taken-in',
  'item-seen-again',
  'item-read',
  'item-opened',
  'item-described',
  'item-timed',
  'item-tagged',
  'item-binned',
  'item-restored',
] as const

/** What was done with this item, from the custody log, with what such a log cannot show. */
export function ItemLog({ log }: { readonly log: ItemDetail['log'] }) {
  const t = useWords(inspectorWords)
  function name(action: string): string {
    const known = knownActions.find((candidate) => candidate === action)
    return known === undefined ? t('otherAction', { action }) : t(known)
  }
  return (
    <Disclosure title={t('log', { count: log.length })}>
      <ol className={styles.log}>
        {log.map(({ seq, at, action, hash }) => (
          <li key={seq}>
            <span>
              {seq}. {name(action)}
            </span>
            <time dateTime={at}>{showInstant(at)}</time>
            <code title={hash}>{t('logHash', { hash: `${hash.slice(0, 12)}…` })}</code>
          </li>
        ))}
      </ol>
      <p className={styles.limit}>{t('logLimit')}</p>
    </Disclosure>
  )
}
