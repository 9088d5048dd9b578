import { useState } from 'react'
import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import { thumbnailPath } from '../../../shared/contract/media-paths.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { startDrag } from './drag-state.ts'
import { exhibitWords } from './exhibit-words.ts'
import styles from './unused-tray.module.css'

/** Materials that are in no exhibit: dragged into the index, or picked and added at its end. */
export function UnusedTray({ items }: { readonly items: readonly ItemRow[] }) {
  const t = useWords(exhibitWords)
  const [picked, setPicked] = useState<ReadonlySet<ItemId>>(new Set())
  const chosen = items.filter(({ id }) => picked.has(id)).map(({ id }) => id)
  if (items.length === 0) return null
  async function add(itemIds: readonly ItemId[], asOne: boolean): Promise<void> {
    await perform(core.exhibits.add({ itemIds: [...itemIds], asOne, position: null }))
    setPicked(new Set())
  }
  function toggle(id: ItemId): void {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
    useView.setState({ itemId: id })
  }
  return (
    <section className={styles.tray} aria-labelledby="unused-items">
      <header className={styles.head}>
        <h2 id="unused-items">{t('unused', { count: items.length })}</h2>
        <p className={styles.hint}>{t('unusedHint')}</p>
        {chosen.length === 0 ? (
          <Button
            onPress={() =>
              void add(
                items.map(({ id }) => id),
                false,
              )
            }
          >
            {t('addAll')}
          </Button>
        ) : (
          <>
            {chosen.length > 1 && <Button onPress={() => void add(chosen, true)}>{t('addOne')}</Button>}
            <Button look="primary" onPress={() => void add(chosen, false)}>
              {t('add')}
            </Button>
          </>
        )}
      </header>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles.item}
              draggable
              aria-pressed={picked.has(item.id)}
              onClick={() => toggle(item.id)}
              onDragStart={(event) =>
                startDrag(event.dataTransfer, {
                  type: 'items',
                  ids: picked.has(item.id) ? chosen : [item.id],
                })
              }
            >
              {item.hasThumbnail ? (
                <img className={styles.thumbnail} src={thumbnailPath(item.id)} alt="" loading="lazy" />
              ) : (
                <span className={styles.extension} aria-hidden>
                  {item.fileName.split('.').at(-1)}
                </span>
              )}
              <span className={styles.name}>{item.title ?? item.fileName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
