import { handle } from '../handle.ts'
import { changeState } from './change-state.ts'
import { resumeJob } from './contract.ts'

export const resumeJobHandler = handle(resumeJob, (context, { job_id }) =>
  changeState(context, job_id, 'resume'),
)
