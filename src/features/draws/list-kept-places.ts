import { money } from '../../kernel/money.ts'
import { keptFor } from '../alerts/kept-queries.ts'
import { asWorker, handle } from '../handle.ts'
import { listKeptPlaces } from './contract.ts'

export const listKeptPlacesHandler = handle(listKeptPlaces, async (context) => {
  const { tx, now, instance } = context
  const rows = await keptFor(tx, asWorker(context).worker_id, now)
  const data = rows.map((row) => ({
    object: 'kept_place' as const,
    livemode: instance.livemode,
    ...{ job_id: row.job_id, title: row.title, lang: row.lang, requester: row.requester },
    reward: money(row.reward_minor, row.currency),
    estimated_seconds: row.estimated_seconds,
    kept_until: row.kept_until,
  }))
  return { object: 'kept_places' as const, data }
})
