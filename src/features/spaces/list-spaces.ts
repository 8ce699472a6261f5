import { asWorker, handle } from '../handle.ts'
import { listSpaces } from './contract.ts'
import { selectSpaces } from './queries.ts'

/** More spaces than anybody reads. */
const MOST = 200

export const listSpacesHandler = handle(listSpaces, async (context) => {
  const { worker_id } = asWorker(context)
  const rows = await selectSpaces(context.tx, worker_id, MOST)
  const { livemode } = context.instance
  const data = rows.map((row) => ({ object: 'space' as const, livemode, ...row }))
  return { object: 'spaces' as const, data }
})
