/** Pictures differ: the pace is that of the last ones. */
const remembered = 12

/** How many pictures a second are read, as long as nothing interrupts. */
export function createRecognitionPace(clock: () => number = () => performance.now()) {
  let ends: number[] = []
  return {
    /** A pause lies before what comes next. */
    start(): void {
      ends = [clock()]
    },
    count(): void {
      ends = [...ends, clock()].slice(-remembered - 1)
    },
    itemsPerSecond(): number | null {
      const [first, last] = [ends[0], ends.at(-1)]
      if (first === undefined || last === undefined || last <= first) return null
      return ((ends.length - 1) * 1000) / (last - first)
    },
  }
}
