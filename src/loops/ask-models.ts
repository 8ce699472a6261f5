/**
 * Asks models what people said to them. A process takes some turns for a while (a lease in the database), asks
 * side by side outside of any transaction, looks every second whether somebody pressed stop, and writes down
 * what came of it by an ordinary operation. A turn whose process died is not asked again, for it may have cost
 * something already: it failed, and whoever waits may say it once more.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import { recordModelTurn } from '../features/models/contract.ts'
import { answeredOf, messagesOf } from '../features/models/conversation.ts'
import { openKey } from '../features/models/sealed-key.ts'
import { type Asking, askingOf } from '../features/models/take-turn.ts'
import { isWaiting, type TakenTurn, takeTurns } from '../features/models/turn-queries.ts'
import { newUuid, type Uuid } from '../kernel/id.ts'
import { MODEL_LIMITS } from '../kernel/limits/expert/model-limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import { callModel, type Replied } from '../outbound/call-model.ts'

/** Asks what waits, or some of it; returns how many turns were taken up. */
export const askModels = async (runtime: Runtime, stopping: AbortSignal): Promise<number> => {
  const lease = newUuid()
  const begun = Date.now()
  const taken = await transact(runtime.database, 'write', (tx) =>
    takeTurns(tx, {
      real: new Date(begun),
      until: new Date(begun + MODEL_LIMITS.lease * 1000),
      lease,
      limit: MODEL_LIMITS.batch,
    }),
  )
  const ended = await Promise.allSettled(
    taken.map((one) => askOne({ runtime, stopping, lease }, one)),
  )
  const failed = ended.find(({ status }) => status === 'rejected')
  if (failed !== undefined && !stopping.aborted) throw (failed as PromiseRejectedResult).reason
  return taken.length
}

type Turn = { runtime: Runtime; stopping: AbortSignal; lease: Uuid }
type Said = { side: 'a' | 'b'; replied: Replied }

const askOne = async (turn: Turn, one: TakenTurn): Promise<void> => {
  if (one.again) return record(turn, one.id, [], LOST)
  const asking = await transact(turn.runtime.database, 'read', (tx) => askingOf(tx, one))
  if (asking === undefined) return record(turn, one.id, [], GONE)
  const said = await askAll(turn, one, asking)
  const fault = said.flatMap(({ replied }) => ('fault' in replied ? [replied] : [])).at(0)
  return record(turn, one.id, said, fault ?? null)
}

type Fault = { fault: 'endpoint' | 'refused'; reason: string }

const LOST: Fault = { fault: 'endpoint', reason: 'The instance ended while it was asked.' }
const GONE: Fault = { fault: 'endpoint', reason: 'The model is not there any more.' }
const STOPPED: Fault = { fault: 'refused', reason: 'Stopped.' }

/** Every model of the turn, until all replied or nobody waits any more. */
const askAll = async (
  { runtime, stopping }: Turn,
  one: TakenTurn,
  { models, turns, text }: Asking,
): Promise<Said[]> => {
  const stop = new AbortController()
  const signal = AbortSignal.any([stopping, stop.signal])
  const { livemode, webhook_allow: allow = [], signing_key } = runtime.instance
  const done = new AbortController()
  const watching = watch(runtime, one.id, stop, done.signal)
  const asked = models.map(async ({ side, model }): Promise<Said> => {
    const key = model.key_sealed === null ? null : openKey(signing_key, model.id, model.key_sealed)
    const messages = messagesOf(model.system_prompt, answeredOf(turns), text)
    const call = { url: model.url, key, model: model.model, messages }
    const rules = { livemode, allow }
    const replied = await callModel(
      { ...call, max_tokens: model.max_output_tokens },
      rules,
      signal,
      runtime.lookUp,
    ).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error
      return STOPPED
    })
    return { side, replied }
  })
  try {
    return await Promise.all(asked)
  } finally {
    done.abort()
    await watching
  }
}

/** Hangs up when the turn waits no more: somebody pressed stop. */
const watch = async (
  { database }: Runtime,
  id: Uuid,
  stop: AbortController,
  done: AbortSignal,
): Promise<void> => {
  try {
    while (!done.aborted) {
      await sleep(MODEL_LIMITS.stop_look * 1000, undefined, { signal: done })
      if (!(await transact(database, 'read', (tx) => isWaiting(tx, id)))) return stop.abort()
    }
  } catch (error) {
    if (!done.aborted) throw error
  }
}

const record = async (
  { runtime, lease }: Turn,
  turn_id: Uuid,
  said: readonly Said[],
  failed: Fault | null,
): Promise<void> => {
  const replies = said.flatMap(({ side, replied }) =>
    'fault' in replied ? [] : [{ side, ...replied }],
  )
  await execute(runtime, recordModelTurn as unknown as OperationSpec, {
    caller: { kind: 'system', loop: 'ask_models' },
    input: {
      ...{ turn_id, lease, replies },
      failed: failed && { fault: failed.fault, reason: failed.reason },
    },
    request_id: `loop_${newUuid()}`,
  })
}
