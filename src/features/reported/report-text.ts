import { fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { findPublicRating } from '../ratings/queries.ts'
import { reportText } from './contract.ts'
import { insertReport } from './queries.ts'

/** Who reports is known to nobody but the database; the text is kept as they saw it. */
export const reportTextHandler = handle(reportText, async (context, { rating_id, reason }) => {
  const { tx, now, caller, instance } = context
  const reported_by = personOf(caller) ?? fail('forbidden')
  const rating = await findPublicRating(tx, rating_id)
  if (rating === undefined) return fail('not_found')
  if (rating.hidden_reason === null)
    await insertReport(tx, {
      ...{ id: context.newId(), rating_id, text: rating.text },
      ...{ reason, reported_by, reported_at: now },
    })
  return { object: 'text_report_received' as const, livemode: instance.livemode }
})
