// The peer of the window's list: 10,000 rows of the same tiles on TanStack Virtual, and nothing else.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { createRoot } from 'react-dom/client'

const count = 10_000
const columns = 4
const rowHeightPx = 240

function BareList() {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: count / columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 2,
  })
  return (
    <div ref={scroller} role="listbox" tabIndex={0} style={{ height: 600, overflow: 'auto' }}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            style={{ position: 'absolute', transform: `translateY(${start}px)`, display: 'flex' }}
          >
            {Array.from({ length: columns }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in a row is its number.
              <div key={column} style={{ width: 160, height: 220 }}>
                <div style={{ height: 170, background: '#eeeeee' }} />
                item {index * columns + column}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<BareList />)
