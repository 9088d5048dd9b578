import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import type { CaseEvent } from '../../../shared/model/event.ts'
import { showShortcut } from '../../commands/shortcut.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { axisWords } from './axis/axis-words.ts'
import type { AxisMoves } from './axis/use-axis-moves.ts'
import { groupWords } from './event-group-words.ts'
import { groupsOf } from './event-groups.ts'
import styles from './timeline-bar.module.css'
import { showAllGroups, toggleGroup, useTimelineLook } from './timeline-store.ts'
import { timelineWords } from './timeline-words.ts'

/** Which events are shown, and how much of the axis. */
export function TimelineBar(props: {
  readonly events: readonly CaseEvent[]
  readonly moves: AxisMoves | null
}) {
  const { events, moves } = props
  const t = useWords(timelineWords)
  const axis = useWords(axisWords)
  const names = useWords(groupWords)
  const groups = useTimelineLook((look) => look.groups)
  const present = groupsOf(events)
  return (
    <div className={styles.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends. */}
      <div className={styles.chips} role="group" aria-label={t('filters')}>
        {present.length > 1 && (
          <>
            <Chip isSelected={groups.size === 0} onChange={showAllGroups}>
              {t('all')}
            </Chip>
            {present.map((group) => (
              <Chip key={group} isSelected={groups.has(group)} onChange={() => toggleGroup(group)}>
                {names(group)}
              </Chip>
            ))}
          </>
        )}
      </div>
      {moves !== null && (
        <div className={styles.zoom}>
          <IconButton
            icon={ZoomOut}
            label={`${axis('zoomOut')} ${showShortcut('-')}`}
            onPress={moves.zoomOut}
          />
          <IconButton icon={ZoomIn} label={`${axis('zoomIn')} ${showShortcut('+')}`} onPress={moves.zoomIn} />
          <Button look="quiet" onPress={moves.fit}>
            <Maximize2 size={14} aria-hidden />
            {axis('fit')}
          </Button>
        </div>
      )}
    </div>
  )
}
