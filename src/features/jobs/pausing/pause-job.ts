import { handle } from '../../handle.ts'
import { pauseJob } from '../contract.ts'
import { changeState } from './change-state.ts'

/** No new places are given out; work begun goes on and is paid. */
export const pauseJobHandler = handle(pauseJob, (context, { job_id }) =>
  changeState(context, job_id, 'pause'),
)
