import { CornerUpRight } from 'lucide-react'
import { useState } from 'react'
import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import { thumbnailPath } from '../../../shared/contract/media-paths.ts'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { ChoosePages } from './choose-pages.tsx'
import { startDrag } from './drag-state.ts'
import styles from './exhibit-parts.module.css'
import { exhibitWords } from './exhibit-words.ts'

/** The materials of one exhibit, each with its own mark where there are several. */
export function ExhibitParts(props: { exhibit: Exhibit; itemOf: ReadonlyMap<ItemId, ItemRow> }) {
  const items = props.exhibit.itemIds.flatMap((id) => props.itemOf.get(id) ?? [])
  return (
    <ul className={styles.parts}>
      {items.map((item, index) => (
        <ExhibitPart key={item.id} exhibit={props.exhibit} item={item} part={index + 1} />
      ))}
    </ul>
  )
}

function ExhibitPart({ exhibit, item, part }: { exhibit: Exhibit; item: ItemRow; part: number }) {
  const t = useWords(exhibitWords)
  const language = useLanguage()
  const isShown = useView((view) => view.itemId === item.id)
  const [isChoosing, setChoosing] = useState(false)
  const name = item.title ?? item.fileName
  const hasParts = exhibit.itemIds.length > 1
  const leftOut = exhibit.leftOutPages?.[item.id]?.length ?? 0
  return (
    <li className={styles.part} data-shown={isShown}>
      <button
        type="button"
        className={styles.open}
        draggable
        title={t('openItem', { name })}
        aria-pressed={isShown}
        onClick={() => useView.setState({ itemId: item.id })}
        onDragStart={(event) => startDrag(event.dataTransfer, { type: 'items', ids: [item.id] })}
      >
        {item.hasThumbnail ? (
          <img className={styles.thumbnail} src={thumbnailPath(item.id)} alt="" loading="lazy" />
        ) : (
          <span className={styles.extension} aria-hidden>
            {item.fileName.split('.').at(-1)}
          </span>
        )}
        <span className={styles.text}>
          <span className={styles.name}>{name}</span>
          {hasParts && <span className={styles.mark}>{exhibitMark(language, exhibit.number, part)}</span>}
          {leftOut > 0 && <span className={styles.left}>{t('pagesLeft', { count: leftOut })}</span>}
        </span>
      </button>
      {(item.pageCount ?? 1) > 1 && (
        <Button look="quiet" onPress={() => setChoosing(true)}>
          {t('pages')}
        </Button>
      )}
      {hasParts && (
        <IconButton
          icon={CornerUpRight}
          label={t('takeOut')}
          onPress={() =>
            void perform(core.exhibits.moveItem({ itemId: item.id, into: null, position: exhibit.number }))
          }
        />
      )}
      {isChoosing && <ChoosePages exhibit={exhibit} item={item} onClose={() => setChoosing(false)} />}
    </li>
  )
}
