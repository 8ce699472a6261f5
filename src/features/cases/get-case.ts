import { handle } from '../handle.ts'
import { getCase } from './contract.ts'
import { loadCase } from './load-case.ts'
import { presentCase } from './present-case.ts'

export const getCaseHandler = handle(getCase, async (context, { case_id }) =>
  presentCase(context, await loadCase(context, case_id)),
)
