/** The outer doors for the people of a stage: who calls is said by a name of the test’s own, all else is real. */
import { execute } from '../../../src/execute.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import type { WireInput } from '../../../src/kernel/operation.ts'
import { type Operations, operations } from '../../../src/operations.ts'
import { openDoors } from '../five-doors.ts'
import { createServedWorld } from '../served-world.ts'
import { type Stage, setStage } from './stage.ts'

type Opened = Awaited<ReturnType<typeof openDoors>>

/** What a door answers to what it does not offer: of MCP what is no tool, of all what the clocks do. */
export const NOT_OFFERED = 'not_offered'

/** A stage behind open doors; `by(door)` is the same stage with every call made through that door. */
export const stageWithDoors = async () => {
  const people: Caller[] = []
  const opened = new Map<Caller, Opened>()
  const served: Awaited<ReturnType<typeof createServedWorld>> = await createServedWorld({
    resolveCaller: async ({ headers }) => {
      const caller = people[Number(headers.get('authorization')?.replace('Bearer person-', ''))]
      if (caller === undefined) throw new RangeError('nobody of this stage')
      return caller
    },
    run: (spec, call) => execute(served.inside.runtime, spec, call),
  })
  const stage = await setStage(served.inside)
  const doorsOf = async (caller: Caller): Promise<Opened> => {
    const known = opened.get(caller)
    if (known !== undefined) return known
    const made = await openDoors(served.url, `person-${people.push(caller) - 1}`)
    opened.set(caller, made)
    return made
  }
  const callBy =
    (door: string) =>
    async <K extends keyof Operations>(
      name: K,
      caller: Caller,
      input: WireInput<Operations[K]>,
    ) => {
      const spec = operations[name]
      const doors = Object.fromEntries((await doorsOf(caller)).doorsTo(spec.name))
      const ask = doors[door]
      const offered = spec.allow.some((kind) => kind !== 'system')
      if (ask === undefined || !offered)
        throw Object.assign(new Error(spec.name), { code: NOT_OFFERED })
      const reply = await ask({ name: spec.name, input: input as Record<string, unknown> })
      if ('output' in reply) return reply.output
      throw Object.assign(new Error(reply.refusal.detail), { code: reply.refusal.code })
    }
  return {
    stage,
    by: (door: string) =>
      ({ ...stage, world: { ...stage.world, call: callBy(door) } }) as unknown as Stage,
    logged: served.logged,
    close: async () => {
      for (const doors of opened.values()) await doors.close()
      await served.close()
    },
  }
}
