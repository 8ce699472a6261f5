import { fail, handle } from '../../handle.ts'
import { findCase, workerExists } from '../case-queries.ts'
import { asDecider } from '../load-case.ts'
import { presentCase } from '../present-case.ts'
import { startCase } from '../start-case.ts'
import { openCase } from './contract.ts'

/** Nothing changes for the person by it; they see that it is there, and why. */
export const openCaseHandler = handle(openCase, async (context, { worker_id, ground, summary }) => {
  await asDecider(context)
  if (!(await workerExists(context.tx, worker_id))) fail('not_found')
  const about = { worker_id, ground, summary, by_machine: false }
  const id = (await startCase(context, about)) ?? fail('conflict')
  return presentCase(context, (await findCase(context.tx, id, null)) ?? fail('not_found'))
})
