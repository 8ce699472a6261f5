/** A loop: looks for what is due and runs an ordinary operation on each. It decides nothing. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Transaction } from '../database/pool.ts'
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import type { Instance } from '../features/handle.ts'
import { newUuid, type Uuid } from '../kernel/id.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'

/** What one loop looks for. The due rows are found again after a crash, so nothing is lost. */
export type LoopSpec = {
  name: string
  /** Ids that are due at `now`, at most `limit`. */
  due: (tx: Transaction, now: Date, limit: number, instance?: Instance) => Promise<Uuid[]>
  operation: OperationSpec
  /** The operation’s input, as it would come over a wire. */
  input: (id: Uuid) => Record<string, unknown>
}

/** A loop whose work is more than an operation on each due row: it talks to the network in between. */
export type RoundSpec = {
  name: string
  /** Does what is due, or a piece of it, and returns how much; 0 when there was nothing. */
  round: (runtime: Runtime, stopping: AbortSignal) => Promise<number>
  /** How many go on side by side, so that one that waits does not keep the others waiting. */
  lanes: number
}

export type Log = { error: (details: object, message: string) => void }

/**
 * One round: at most `LIMITS.loop_batch` of what is due now. A row that fails is reported and put
 * into `failed`; what stands there is passed over, so that however many fail, the others have their
 * turn. Returns how many rows were taken up.
 */
export const runOnce = async (
  runtime: Runtime,
  spec: LoopSpec | RoundSpec,
  log: Log,
  failed: Set<Uuid> = new Set(),
  stopping: AbortSignal = new AbortController().signal,
): Promise<number> => {
  if ('round' in spec) return spec.round(runtime, stopping)
  const now = runtime.clock.now()
  const limit = LIMITS.loop_batch + failed.size
  const due = await transact(runtime.database, 'read', (tx) =>
    spec.due(tx, now, limit, runtime.instance),
  )
  const ids = due.filter((id) => !failed.has(id))
  for (const id of ids) {
    try {
      await execute(runtime, spec.operation, {
        caller: { kind: 'system', loop: spec.name },
        input: spec.input(id),
        request_id: `loop_${newUuid()}`,
      })
    } catch (error) {
      failed.add(id)
      log.error(
        { err: error, loop: spec.name, id },
        'a due operation failed; it will be tried again',
      )
    }
  }
  return ids.length
}

export type RunningLoops = {
  /** Whether every loop finished a round lately; what `/health` answers by. */
  healthy(): boolean
  /** Stops after the rounds under way. */
  stop(): Promise<void>
}

/** Starts every loop. A full round is followed by the next at once, an empty one by a pause. */
export const startLoops = (
  runtime: Runtime,
  specs: readonly (LoopSpec | RoundSpec)[],
  log: Log,
): RunningLoops => {
  const stopping = new AbortController()
  const { signal } = stopping
  const lanes = specs.flatMap((spec) =>
    Array<typeof spec>('lanes' in spec ? spec.lanes : 1).fill(spec),
  )
  const lastRound = new Map(lanes.map((_, lane) => [lane, Date.now()]))
  const turn = async (spec: LoopSpec | RoundSpec, lane: number): Promise<void> => {
    const failed = new Set<Uuid>()
    const full = 'round' in spec ? 1 : LIMITS.loop_batch
    while (!signal.aborted) {
      let taken = 0
      try {
        taken = await runOnce(runtime, spec, log, failed, signal)
        lastRound.set(lane, Date.now())
      } catch (error) {
        if (!signal.aborted)
          log.error({ err: error, loop: spec.name }, 'a loop could not look for due work')
      }
      if (taken >= full) continue
      failed.clear()
      await pause(signal)
    }
  }
  const running = lanes.map(turn)
  return {
    healthy: () =>
      [...lastRound.values()].every((at) => Date.now() - at < LIMITS.loop_silence * 1000),
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

const pause = async (signal: AbortSignal): Promise<void> => {
  try {
    await sleep(LIMITS.loop_pause * 1000, undefined, { signal })
  } catch {
    // Woken up to stop.
  }
}
