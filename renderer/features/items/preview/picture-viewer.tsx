import { Maximize, RotateCw, Scan, StretchHorizontal, ZoomIn, ZoomOut } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { picturePath } from '../../../../shared/contract/media-paths.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CodeBoxes } from './code-boxes.tsx'
import { FoundBox } from './found-box.tsx'
import { NotShown } from './not-shown.tsx'
import { actualScale, type Size } from './picture-scale.ts'
import styles from './picture-viewer.module.css'
import { previewWords } from './preview-words.ts'
import { usePan } from './use-pan.ts'
import { usePictureView } from './use-picture-view.ts'
import { usePreviewKeys } from './use-preview-keys.ts'

const step = 1.25

/** A picture to look at closely: wheel, + and −, fitted, one to one, moved and turned. */
export function PictureViewer({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const [natural, setNatural] = useState<Size | null>(sizeOf(item))
  const [isFailed, setFailed] = useState(false)
  const frame = useRef<HTMLElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const refs = useMemo(() => ({ frame, picture }), [])
  const view = usePictureView(natural, refs)
  const pan = usePan(frame)
  const scale = view.scale ?? 1
  usePreviewKeys({
    '+': () => view.zoomTo(scale * step),
    '=': () => view.zoomTo(scale * step),
    '-': () => view.zoomTo(scale / step),
    '0': () => view.setMode('fit'),
    '1': () => view.zoomTo(actualScale()),
    r: view.turn,
    R: view.turn,
  })
  if (isFailed) return <NotShown item={item} reason={t('pictureFailed')} />
  const { size } = view
  return (
    <div className={styles.viewer}>
      <section
        ref={frame}
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the picture once the frame has the focus.
        tabIndex={0}
        aria-label={t('picture', { name: item.title ?? item.fileName })}
        data-arrows={view.isLargerThanFrame ? 'own' : undefined}
        {...pan}
      >
        <div
          ref={picture}
          className={styles.picture}
          style={size === null ? {} : { width: size.width * scale, height: size.height * scale }}
        >
          <img
            src={picturePath(item.id)}
            alt={item.title ?? item.fileName}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setNatural({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setFailed(true)}
            style={
              natural === null
                ? {}
                : {
                    width: natural.width * scale,
                    height: natural.height * scale,
                    transform: `translate(-50%, -50%) rotate(${view.quarterTurns * 90}deg)`,
                  }
            }
          />
          {natural !== null && (
            <CodeBoxes
              item={item}
              shown={{ width: natural.width * scale, height: natural.height * scale }}
              quarterTurns={view.quarterTurns}
            />
          )}
          {natural !== null && (
            <FoundBox
              item={item}
              shown={{ width: natural.width * scale, height: natural.height * scale }}
              quarterTurns={view.quarterTurns}
            />
          )}
        </div>
      </section>
      <div className={styles.tools} role="toolbar" aria-label={t('tools')}>
        <IconButton icon={ZoomOut} label={t('zoomOut')} onPress={() => view.zoomTo(scale / step)} />
        <span className={styles.percent} role="status">
          {t('zoom', { percent: Math.round(scale * window.devicePixelRatio * 100) })}
        </span>
        <IconButton icon={ZoomIn} label={t('zoomIn')} onPress={() => view.zoomTo(scale * step)} />
        <IconButton
          icon={Maximize}
          label={t('fit')}
          aria-pressed={view.mode === 'fit'}
          onPress={() => view.setMode('fit')}
        />
        <IconButton
          icon={StretchHorizontal}
          label={t('readable')}
          aria-pressed={view.mode === 'readable'}
          onPress={() => view.setMode('readable')}
        />
        <IconButton icon={Scan} label={t('actual')} onPress={() => view.zoomTo(actualScale())} />
        <IconButton icon={RotateCw} label={t('rotate')} onPress={view.turn} />
        <span className={styles.hint}>{t(view.isReading ? 'wheelScrolls' : 'wheelZooms')}</span>
      </div>
    </div>
  )
}

function sizeOf({ widthPx, heightPx }: ItemDetail): Size | null {
  return widthPx === null || heightPx === null ? null : { width: widthPx, height: heightPx }
}
