import { useState } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { exhibitMark } from '../../../../shared/rules/numbering.ts'
import { useItem } from '../../../api/queries.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { ReaderQuestions } from '../questions/reader-questions.tsx'
import { UnlockNote } from '../unlock/unlock-note.tsx'
import { CandidateTimes } from './candidate-times.tsx'
import { inspectorWords } from './inspector-words.ts'
import { ItemContainer } from './item-container.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemFactsFound } from './item-facts-found.tsx'
import { ItemFields } from './item-fields.tsx'
import styles from './item-inspector.module.css'
import { ItemLog } from './item-log.tsx'
import { ItemLook } from './item-look.tsx'
import { ItemPreview } from './item-preview.tsx'
import { ItemTags } from './item-tags.tsx'
import { ItemTranscript } from './item-transcript.tsx'
import { ReadingSummary } from './reading-summary.tsx'
import { TimeDialog } from './time-dialog.tsx'

/** Everything about one item, editable in place. */
export function ItemInspector({ itemId }: { readonly itemId: ItemId }) {
  const t = useWords(inspectorWords)
  const language = useLanguage()
  const { data: item } = useItem(itemId)
  const [isTimeOpen, setTimeOpen] = useState(false)
  if (item === undefined || item === null) return <p className={styles.loading}>{t('loading')}</p>
  const { exhibit, reading, sightings, original } = item
  return (
    <article className={styles.inspector} aria-busy={item.id !== itemId}>
      <ItemPreview key={`preview ${item.id}`} item={item} />
      <header className={styles.head}>
        <h2>{item.title ?? item.fileName}</h2>
        <p className={styles.use}>
          {exhibit !== null && (
            <Mark>{exhibitMark(language, exhibit.number, exhibit.part ?? undefined)}</Mark>
          )}
          {item.eventCount > 0 ? t('usedIn', { count: item.eventCount }) : t('unused')}
        </p>
        <ItemContainer container={item.container} />
      </header>
      {item.binnedAt !== null && <p className={styles.note}>{t('binned')}</p>}
      <UnlockNote key={`locked ${item.id}`} item={item} />
      {reading !== null && <ReaderQuestions key={`asked ${item.id}`} item={item} reading={reading} />}
      <section className={styles.times}>
        <h3>{t('times')}</h3>
        <CandidateTimes item={item} />
        <Button onPress={() => setTimeOpen(true)}>{t('editTime')}</Button>
        <TimeDialog
          itemIds={[item.id]}
          time={item.chosenTime === null ? null : (item.times[item.chosenTime] ?? null)}
          isOpen={isTimeOpen}
          onClose={() => setTimeOpen(false)}
        />
      </section>
      <section key={`fields ${item.id}`} className={styles.fields}>
        <ItemFields item={item} />
        <ItemTags item={item} />
      </section>
      {(item.kind === 'audio' || item.kind === 'video') && (
        <ItemTranscript key={`transcript ${item.id}`} item={item} />
      )}
      {item.kind === 'image' && <ItemLook key={`look ${item.id}`} item={item} />}
      <ItemFactsFound key={`found ${item.id}`} item={item} />
      {reading !== null && <ReadingSummary key={`reading ${item.id}`} item={item} reading={reading} />}
      <section className={styles.facts}>
        <h3>{t('facts')}</h3>
        <ItemFacts item={item} />
        {sightings.length > 0 && (
          <>
            <p className={styles.label}>{t('sightings')}</p>
            <ul className={styles.sightings}>
              {sightings.map(({ path, at }) => (
                <li key={`${path} ${at}`}>{path}</li>
              ))}
            </ul>
          </>
        )}
        <div className={styles.hash}>
          <code>
            {t('hash')} {original.sha256}
          </code>
          <CopyButton text={original.sha256} label={t('copyHash')} doneLabel={t('copied')} />
        </div>
      </section>
      <ItemLog log={item.log} />
    </article>
  )
}
