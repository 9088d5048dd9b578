import { useQuery } from '@tanstack/react-query'
import { QrCode, TriangleAlert } from 'lucide-react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import type { ItemLook as Look } from '../../../../shared/contract/picture-contract.ts'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import { pictureDoubts } from '../../../../shared/rules/pictures/picture-doubts.ts'
import { core } from '../../../api/connection.ts'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { AlikePictures } from './alike-pictures.tsx'
import styles from './item-look.module.css'
import { pictureWords } from './picture-words.ts'

const none: Look = { codes: [], alike: [], note: null }

/** What was seen in a picture besides its text: how well it can be read, its codes, and others like it. */
export function ItemLook({ item }: { readonly item: ItemDetail }) {
  const t = useWords(pictureWords)
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['recognition', 'look', item.id],
    queryFn: () => core.pictures.look({ itemId: item.id }),
  })
  const { codes, alike, note } = data ?? none
  const remarks = remarksOf(item)
  const doubts = pictureDoubts(item)
  if (remarks.length + doubts.length + codes.length + alike.length === 0 && note === null) return null
  return (
    <section className={styles.look}>
      <h3>{t('heading')}</h3>
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          <TriangleAlert size={14} aria-hidden />
          {t(doubt)}
        </p>
      ))}
      {remarks.map(({ word, count }) => (
        <p key={word} className={styles.remark}>
          {t(word, { count })}
        </p>
      ))}
      {note !== null && <p className={styles.remark}>{describeFault(note.code, note.params, language)}</p>}
      {codes.length > 0 && <Codes codes={codes} />}
      {alike.length > 0 && <AlikePictures alike={alike} />}
    </section>
  )
}

function Codes({ codes }: Pick<Look, 'codes'>) {
  const t = useWords(pictureWords)
  const isMixed = codes.some(({ format }) => format !== 'qr')
  return (
    <>
      <p className={styles.label}>{t(isMixed ? 'codesMixed' : 'codes', { count: codes.length })}</p>
      <ul className={styles.codes}>
        {codes.map(({ format, content, shown, box }) => (
          <li key={box.join(' ')}>
            <QrCode size={14} aria-hidden />
            <span className={styles.kind}>
              {t(format)}
              {content === 'text' ? '' : ` · ${t(content)}`}
            </span>
            <span className={styles.shown}>{shown}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type Remark = { readonly word: 'heif' | 'cgbi' | 'pictures' | 'frames'; readonly count: number }

function remarksOf({ facts, original }: ItemDetail): Remark[] {
  const { rendition, frameCount: count = 1, notShown } = facts
  const isStill = rendition !== undefined || original.mediaType === 'image/tiff'
  return [
    ...(rendition === undefined || notShown !== undefined ? [] : [{ word: rendition, count }]),
    ...(count > 1 ? [{ word: isStill ? ('pictures' as const) : ('frames' as const), count }] : []),
  ]
}
