import { handle } from '../../handle.ts'
import { resumeJob } from '../contract.ts'
import { changeState } from './change-state.ts'

export const resumeJobHandler = handle(resumeJob, (context, { job_id }) =>
  changeState(context, job_id, 'resume'),
)
