import { Layers } from 'lucide-react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { type ItemKind, itemKinds, type ProofKind, proofKinds } from '../../../../shared/model/item.ts'
import { sortTime } from '../../../../shared/rules/sort-time.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { Select } from '../../../ui/select.tsx'
import { SavedField } from '../../../ui/text-field.tsx'
import { kindWords, proofKindWords } from '../../../words/item-words.ts'
import { showSize } from '../../../words/show-size.ts'
import { useWords } from '../../../words/use-words.ts'
import { bulkWords } from '../bulk/bulk-words.ts'
import type { ItemActions } from '../bulk/use-item-actions.ts'
import styles from './many-inspector.module.css'

/** Several items together: what they share, and fields that are written to each of them. */
export function ManyInspector({ items, actions }: { items: readonly ItemRow[]; actions: ItemActions }) {
  const t = useWords(bulkWords)
  const kinds = useWords(kindWords)
  const proofs = useWords(proofKindWords)
  const proofKind = commonProof(items)
  const common = (items[0]?.tags ?? []).filter((tag) => items.every(({ tags }) => tags.includes(tag)))
  const rows: readonly (readonly [string, string])[] = [
    [
      t('kinds'),
      countKinds(items)
        .map(([kind, count]) => `${kinds(kind)} ${count}`)
        .join('、'),
    ],
    [
      t('period'),
      periodOf(items, t('none')) +
        t('undatedToo', { count: items.filter(({ time }) => time === null).length }),
    ],
    [t('size'), showSize(items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0))],
    [t('commonTags'), common.length === 0 ? t('none') : common.join('、')],
  ]
  return (
    <article className={styles.many}>
      <header className={styles.head}>
        <Layers size={28} strokeWidth={1.4} aria-hidden />
        <h2>{t('selected', { count: items.length })}</h2>
      </header>
      <FactList rows={rows} />
      <Select<ProofKind | 'mixed'>
        label={t('proofKind')}
        value={proofKind ?? 'mixed'}
        options={[
          ...(proofKind === null ? [{ value: 'mixed' as const, label: t('mixed') }] : []),
          ...proofKinds.map((kind) => ({ value: kind, label: proofs(kind) })),
        ]}
        onChange={(kind) => {
          if (kind !== 'mixed' && kind !== proofKind) void actions.setProofKind(kind)
        }}
      />
      <SavedField
        label={t('source')}
        value=""
        placeholder={t('sourceHint')}
        onSave={(source) => {
          if (source.trim() !== '') void actions.describe({ source: source.trim() })
        }}
      />
      <SavedField
        label={t('proves')}
        isMultiline
        value=""
        placeholder={t('sourceHint')}
        onSave={(proves) => {
          if (proves.trim() !== '') void actions.describe({ proves: proves.trim() })
        }}
      />
    </article>
  )
}

/** null where they differ. */
function commonProof(items: readonly ItemRow[]): ProofKind | null {
  const first = items[0]?.proofKind ?? null
  return items.every(({ proofKind }) => proofKind === first) ? first : null
}

function countKinds(items: readonly ItemRow[]): readonly (readonly [ItemKind, number])[] {
  const counts = new Map<ItemKind, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return itemKinds.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [[kind, count] as const]
  })
}

/** From the first day to the last. */
function periodOf(items: readonly ItemRow[], none: string): string {
  let [first, last] = [
    { at: Number.POSITIVE_INFINITY, day: none },
    { at: Number.NEGATIVE_INFINITY, day: none },
  ]
  for (const { time } of items) {
    if (time === null) continue
    const dated = { at: sortTime({ time: time.value, zone: time.zone }), day: time.value.slice(0, 10) }
    if (dated.at < first.at) first = dated
    if (dated.at > last.at) last = dated
  }
  return first.day === last.day ? first.day : `${first.day} – ${last.day}`
}
