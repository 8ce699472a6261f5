/** Waiting for people, for as long as it takes. */
import type { WireOutput } from '../kernel/operation.ts'
import type { Operations } from '../operations.ts'
import type { Client } from './client.ts'

/** What a job's people answered so far. */
export type Results = WireOutput<Operations['waitForResults']>

export type WaitOptions = {
  /** Give up after so many seconds and return what is there; never, when left out. */
  seconds?: number | undefined
  /** Hears of every look, also the last. */
  onLook?: (results: Results) => void
  signal?: AbortSignal | undefined
}

/** Seconds of one call: under the 60 after which proxies give up, and short for somebody who looks on. */
const ONE_CALL = { alone: 50, watched: 5 }

/**
 * Calls wait_for_results until every answer has arrived, or no more can. Returns the last results;
 * `complete` says whether time ran out first.
 */
export const waitUntilComplete = async (
  client: Pick<Client, 'waitForResults'>,
  jobId: string,
  { seconds = Number.POSITIVE_INFINITY, onLook, signal }: WaitOptions = {},
): Promise<Results> => {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const left = Math.max(0, (end - performance.now()) / 1000)
    const most = onLook === undefined ? ONE_CALL.alone : ONE_CALL.watched
    const timeout_seconds = Math.min(most, Math.ceil(left))
    const results = await client.waitForResults({ job_id: jobId, timeout_seconds }, { signal })
    onLook?.(results)
    if (results.complete || performance.now() >= end) return results
  }
}
