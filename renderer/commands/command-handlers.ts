import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from './command-table.ts'

type Handler = () => void
/** What can be done now: a command is there while something on the screen handles it. */
export const useHandlers = create<{ readonly handlers: ReadonlyMap<CommandId, Handler> }>(() => ({
  handlers: new Map(),
}))

/** Runs a command; false when nothing on the screen handles it now. */
export function runCommand(id: CommandId): boolean {
  const handler = useHandlers.getState().handlers.get(id)
  handler?.()
  return handler !== undefined
}

/** Handles commands while the component is shown; null in place of a handler takes a command away for now. */
export function useCommands(commands: Partial<Readonly<Record<CommandId, Handler | null>>>): void {
  const latest = useRef(commands)
  latest.current = commands
  const active = Object.entries(commands)
    .filter(([, handler]) => handler !== null)
    .map(([id]) => id)
    .join(' ')
  useEffect(() => {
    const ids = active.split(' ').filter((id) => id !== '') as CommandId[]
    const own = new Map(ids.map((id) => [id, () => latest.current[id]?.()]))
    useHandlers.setState(({ handlers }) => ({ handlers: new Map([...handlers, ...own]) }))
    return () =>
      useHandlers.setState(({ handlers }) => ({
        handlers: new Map([...handlers].filter(([id, handler]) => own.get(id) !== handler)),
      }))
  }, [active])
}
