import { markdownFault } from '../../forms/text/safe-markdown.ts'
import { after } from '../../kernel/clock.ts'
import { TERMS_LIMITS } from '../../kernel/limits/terms-limits.ts'
import { fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { publishHouseTerms } from './contract.ts'
import { presentTerms } from './present-terms.ts'
import { insertTerms, lockLatestTerms } from './queries.ts'

/** Notice is counted from now; a version never overtakes the one before it. */
export const publishHouseTermsHandler = handle(
  publishHouseTerms,
  async (context, { text, worsens, effective_at }) => {
    const { tx, now, caller } = context
    const published_by = personOf(caller) ?? fail('forbidden', 'Only an operator may do that.')
    const fault = markdownFault(text)
    if (fault !== undefined) fail('invalid_input', `${fault.message}. ${fault.hint}`)
    const latest = await lockLatestTerms(tx)
    const notice = worsens ? TERMS_LIMITS.notice_if_worse : TERMS_LIMITS.notice
    const earliest = latest === undefined ? now : later(after(now, notice), latest.effective_at)
    if (effective_at !== undefined && effective_at < earliest)
      fail('terms_notice', `These terms can hold from ${earliest.toISOString()} at the earliest.`)
    if (latest !== undefined && latest.text === text)
      fail('conflict', 'Nothing changes: these are the terms as they stand.')
    const row = {
      version: (latest?.version ?? 0) + 1,
      text,
      worsens: latest !== undefined && worsens,
      published_at: now,
      effective_at: effective_at ?? earliest,
    }
    await insertTerms(tx, { ...row, published_by })
    context.note({ subject: `terms_${row.version}` })
    return presentTerms(tx, row)
  },
)

const later = (one: Date, other: Date): Date => (one > other ? one : other)
