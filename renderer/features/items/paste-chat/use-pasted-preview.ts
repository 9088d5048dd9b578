import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { core } from '../../../api/connection.ts'

/** So long nothing is typed before the text is read anew. */
const restMs = 250

/** How the text reads, asked of the core whenever the typing rests. */
export function usePastedPreview(text: string, day: string | null) {
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['readings', 'pasted', asked, day],
    queryFn: ({ signal }) =>
      asked.trim() === '' ? null : core.readings.previewPasted({ text: asked, day }, { signal }),
    placeholderData: keepPreviousData,
    // A long text is not kept for every key that was pressed.
    gcTime: 0,
  })
  return { preview: data ?? null, error, isCurrent: asked === text && !isPlaceholderData }
}
