import { after } from '../../kernel/clock.ts'
import { handle } from '../handle.ts'
import { keepInference } from './contract.ts'
import { finishInference, keepTasks } from './inference/loop-queries.ts'

/** Twice is harmless: the same answers give the same results, and what is out of date is not shown. */
export const keepInferenceHandler = handle(keepInference, async (context, input) => {
  const { job_id, methods_version, tasks, done } = input
  if (tasks.length > 0) await keepTasks(context.tx, job_id, tasks)
  if (done !== null) {
    const { pause_seconds, ...found } = done
    const next_at = after(context.now, pause_seconds)
    await finishInference(context.tx, {
      ...found,
      job_id,
      methods_version,
      next_at,
      now: context.now,
    })
  }
  return { kept: tasks.length }
})
