import { Check } from 'lucide-react'
import { useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { perform } from '../../../api/perform.ts'
import { useCommands } from '../../../commands/command-handlers.ts'
import { commandTable } from '../../../commands/command-table.ts'
import { showNotice } from '../../../state/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { factsFoundWords } from './facts-found-words.ts'
import styles from './item-facts-found.module.css'
import { type Offer, useOffers } from './use-offers.ts'

/** The surest of each kind; the others on demand. */
const firstOfKind = 2

/** What the program thinks it read: suggestions, each of which a person may accept. One key accepts the next. */
export function ItemFactsFound({ item }: { readonly item: ItemDetail }) {
  const t = useWords(factsFoundWords)
  const [isWhole, setWhole] = useState(false)
  const { offers, lookedUntil } = useOffers(item)
  const shown = isWhole ? offers : surest(offers)
  const next = shown.find(({ isAccepted }) => isAccepted === false)

  async function accept({ kind, shown: value, accept: write }: Offer): Promise<void> {
    const done = await perform(write().then(() => true))
    if (done === true) showNotice({ type: 'done', text: t('done', { kind: t(kind), value }), canUndo: true })
  }
  useCommands({ 'items.accept-next': next === undefined ? null : () => void accept(next) })

  if (offers.length === 0) return null
  const rest = offers.length - shown.length
  return (
    <section className={styles.found}>
      <h3>{t('found')}</h3>
      <p className={styles.hint}>{t('hint')}</p>
      {lookedUntil !== null && <p className={styles.hint}>{t('lookedUntil', { line: lookedUntil })}</p>}
      <ul className={styles.facts}>
        {shown.map((offer) => (
          <OfferRow
            key={offer.key}
            offer={offer}
            isNext={offer === next}
            onAccept={() => void accept(offer)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {t('more', { count: rest })}
        </Button>
      )}
    </section>
  )
}

function surest(offers: readonly Offer[]): readonly Offer[] {
  const counts = new Map<Offer['kind'], number>()
  return offers.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= firstOfKind
  })
}

type OfferRowProps = {
  readonly offer: Offer
  /** The one that the key accepts. */
  readonly isNext: boolean
  readonly onAccept: () => void
}

function OfferRow({ offer: { kind, shown, line, isAccepted }, isNext, onAccept }: OfferRowProps) {
  const t = useWords(factsFoundWords)
  const named = { kind: t(kind), value: shown }
  return (
    <li className={styles.fact}>
      <span className={styles.kind}>
        {named.kind}
        {line !== null && <span> · {t('line', { line })}</span>}
      </span>
      <span className={styles.value}>{shown}</span>
      {isAccepted !== null && (
        <Button
          look="quiet"
          aria-pressed={isAccepted}
          aria-label={t(isAccepted ? 'acceptedFact' : 'acceptFact', named)}
          onPress={() => {
            if (!isAccepted) onAccept()
          }}
        >
          {isAccepted && <Check size={14} aria-hidden />}
          {t(isAccepted ? 'accepted' : 'accept')}
          {isNext && <kbd aria-hidden>{acceptKey}</kbd>}
        </Button>
      )}
    </li>
  )
}

const acceptKey = commandTable['items.accept-next'].keys[0].toUpperCase()
