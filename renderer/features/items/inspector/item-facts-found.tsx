import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import type { Fact } from '../../../../shared/model/fact.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { useCaseState } from '../../../api/queries.ts'
import { showNotice } from '../../../state/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { acceptFact, isAccepted } from './accept-fact.ts'
import { factsFoundWords } from './facts-found-words.ts'
import styles from './item-facts-found.module.css'

/** The surest of each kind; the others on demand. */
const firstOfKind = 2

/** What the program thinks it read: suggestions, each of which a person may accept. */
export function ItemFactsFound({ item }: { readonly item: ItemDetail }) {
  const t = useWords(factsFoundWords)
  const [isWhole, setWhole] = useState(false)
  const { data: facts = [] } = useQuery({
    // What is read in pictures, and what the case says, both change it.
    queryKey: ['recognition', 'facts', item.id],
    queryFn: () => core.facts.ofItem({ itemId: item.id }),
  })
  if (facts.length === 0) return null
  const shown = isWhole ? facts : surest(facts)
  const rest = facts.length - shown.length
  return (
    <section className={styles.found}>
      <h3>{t('found')}</h3>
      <p className={styles.hint}>{t('hint')}</p>
      <ul className={styles.facts}>
        {shown.map((fact) => (
          <FactRow key={`${fact.kind} ${fact.value}`} fact={fact} item={item} />
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

function surest(facts: readonly Fact[]): readonly Fact[] {
  const counts = new Map<Fact['kind'], number>()
  return facts.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= firstOfKind
  })
}

function FactRow({ fact, item }: { readonly fact: Fact; readonly item: ItemDetail }) {
  const t = useWords(factsFoundWords)
  const { data: state } = useCaseState()
  const info = state?.info
  const accepted = info === undefined ? null : isAccepted(fact, { item, info })
  const named = { kind: t(fact.kind), value: fact.shown }
  async function accept(): Promise<void> {
    if (accepted !== false || info === undefined) return
    const done = await perform(acceptFact(fact, { item, info }).then(() => true))
    if (done === true) showNotice({ type: 'done', text: t('done', named), canUndo: true })
  }
  return (
    <li className={styles.fact}>
      <span className={styles.kind}>
        {named.kind}
        {fact.line !== null && <span> · {t('line', { line: fact.line })}</span>}
      </span>
      <span className={styles.value}>{fact.shown}</span>
      {accepted !== null && (
        <Button
          look="quiet"
          aria-pressed={accepted}
          aria-label={t(accepted ? 'acceptedFact' : 'acceptFact', named)}
          onPress={() => void accept()}
        >
          {accepted && <Check size={14} aria-hidden />}
          {t(accepted ? 'accepted' : 'accept')}
        </Button>
      )}
    </li>
  )
}
