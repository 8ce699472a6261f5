/** Tasks added a thousand at a time, by eight agents at once, each to a draft of its own. */
import type { Shot } from './load/plan.ts'
import { type Measured, measure } from './measure.ts'
import { type Site, settleDown } from './site.ts'
import { type Job, makeDraft, makeRequesters } from './stage.ts'

const AGENTS = 8
/** What one call may hold. */
export const TASKS = 1_000

/** The rate is one of calls; each adds `TASKS` tasks. */
export const measureAddTasks = async (
  site: Site,
  { calls, seconds }: { calls: number; seconds: number },
): Promise<Measured> => {
  const requesters = await makeRequesters(site, AGENTS)
  const drafts: Job[] = []
  for (const requester of requesters) drafts.push(await makeDraft(site, requester))
  const tasks = Array.from({ length: TASKS }, (_, n) => ({ text: `Text number ${n + 1}` }))
  const body = JSON.stringify({ tasks })
  const shots = Array.from({ length: calls }, (_, n): Shot => {
    const { id, key } = drafts[n % AGENTS] ?? { id: '', key: '' }
    return { method: 'POST', path: `/v1/jobs/${id}/tasks`, token: key, body }
  })
  await settleDown(site)
  return measure(site, { kind: 'list', shots }, seconds, { connections: AGENTS })
}
