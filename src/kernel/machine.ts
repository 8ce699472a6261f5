/**
 * State machines as tables. A slice writes its transitions as data; the database repeats the
 * statuses as a CHECK, and a guarded `UPDATE … WHERE status = ANY(from)` applies one.
 */
export type Transition = { from: readonly string[]; to: string }
export type Machine = Readonly<Record<string, Transition>>

/** The names of the events that may happen in `status`, in the table's order. */
export const eventsFrom = (machine: Machine, status: string): string[] =>
  Object.entries(machine)
    .filter(([, { from }]) => from.includes(status))
    .map(([event]) => event)

/** Every status the machine knows. */
export const statusesOf = (machine: Machine): string[] => [
  ...new Set(Object.values(machine).flatMap(({ from, to }) => [...from, to])),
]
