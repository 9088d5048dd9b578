/** Ends running work by the batch that it belongs to, from another call than the one that runs it. */
export function createBatchStops() {
  const running = new Map<string, Set<AbortController>>()
  return {
    start(batchId: string) {
      const controller = new AbortController()
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
      for (const controller of running.get(batchId) ?? []) controller.abort()
    },
  }
}
