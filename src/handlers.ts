/** Joins every operation to its handler; the compiler refuses a missing one. */
import type { Handler } from './features/handle.ts'
import type { OperationSpec } from './kernel/operation.ts'
import { type Operations, operations } from './operations.ts'

type Handlers = { [K in keyof Operations]: Handler<Operations[K]> }

const handlers = {} as Handlers

type AnyHandler = (context: never, input: never) => Promise<unknown>

const byName = new Map<string, AnyHandler>(
  Object.entries(operations).map(([key, spec]) => [
    spec.name,
    handlers[key as keyof Operations] as AnyHandler,
  ]),
)

/** The handler of an operation of the table. */
export const handlerOf = (
  spec: OperationSpec,
): ((context: unknown, input: unknown) => Promise<unknown>) => {
  const handler = byName.get(spec.name)
  if (handler === undefined) throw new Error(`no handler for ${spec.name}`)
  return handler as (context: unknown, input: unknown) => Promise<unknown>
}
