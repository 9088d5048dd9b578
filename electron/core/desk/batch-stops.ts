/** Ends running work by the batch that it belongs to, from another call than the one that runs it. */
export function createBatchStops() {
  const running = new Map<string, Set<AbortController>>()
  const stopped = new Set<string>()
  return {
    start(batchId: string) {
      const controller = new AbortController()
      // What was still on its way when its batch was stopped ends as it begins, and is cleared.
      if (stopped.has(batchId)) controller.abort()
      const controllers = running.get(batchId) ?? new Set()
      running.set(batchId, controllers.add(controller))
      return {
        signal: controller.signal,
        end(): void {
          controllers.delete(controller)
          if (controllers.size === 0) running.delete(batchId)
        },
      }
    },
    stop(batchId: string): void {
      stopped.add(batchId)
      for (const controller of running.get(batchId) ?? []) controller.abort()
    },
  }
}
