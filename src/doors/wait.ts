/**
 * Waiting happens in the door: a read with `until` is run again, each time in a fresh transaction,
 * so that nothing in the database is held while a caller waits.
 */
import type { Call, Outcome } from '../execute.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import type { Run } from './run.ts'

/** Called after each read that was not yet what the caller waits for. */
export type OnWait = (output: Record<string, unknown>, waitedSeconds: number) => void

/**
 * Runs an operation; one with `until` again and again, until its output says so, `timeout_seconds`
 * have passed (at most 55), or `signal` says that nobody listens any more.
 */
export const runOrWait = async (
  run: Run,
  spec: OperationSpec,
  call: Call,
  signal?: AbortSignal,
  onWait?: OnWait,
): Promise<Outcome> => {
  const { until } = spec
  if (until === undefined) return run(spec, call)
  const begun = performance.now()
  for (;;) {
    const outcome = await run(spec, call)
    const waited = (performance.now() - begun) / 1000
    const left = patience(spec, call.input) - waited
    if (until(outcome.output as never) || left <= 0 || signal?.aborted) return outcome
    onWait?.(outcome.output, waited)
    await pause(Math.min(LIMITS.wait_poll, left) * 1000, signal)
  }
}

/** Seconds the caller is ready to wait; the operation has already accepted the input. */
const patience = (spec: OperationSpec, input: unknown): number => {
  const decoded = spec.input.safeParse(input).data?.timeout_seconds
  return Math.min(typeof decoded === 'number' ? decoded : 0, LIMITS.wait_maximum)
}

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done, { once: true })
  })
