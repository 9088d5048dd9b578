import { useEffect, useState } from 'react'

/** `performance.now()`, again every half second while somebody waits. */
export function useNow(isWaiting: boolean): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [isWaiting])
  return now
}
