import { after } from '../../kernel/clock.ts'
import { PROJECT_LIMITS } from '../../kernel/limits/project-limits.ts'
import { money } from '../../kernel/money.ts'
import { balanceOf } from '../../ledger/statement.ts'
import { fail, handle } from '../handle.ts'
import { endFees } from '../projects/fee-queries.ts'
import { noticeReserveOf } from '../projects/notice-reserve.ts'
import { ownProject } from '../projects/own-project.ts'
import { presentProject } from '../projects/present-project.ts'
import { smaller } from '../projects/rules.ts'
import { endProject } from './contract.ts'
import { announce } from './move-project.ts'
import { insertFees } from './queries.ts'

/** Fixes what the end owes, so that nothing done later changes it; a loop pays. */
export const endProjectHandler = handle(endProject, async (context, asked) => {
  const { tx, now } = context
  const project = await ownProject(context, asked.project_id)
  const ends_at = asked.ends_at ?? now
  if (ends_at < now) fail('invalid_input', 'ends_at lies in the past.')
  if (ends_at > after(now, PROJECT_LIMITS.announced_ahead))
    fail('invalid_input', 'An end is announced at most a year ahead.')
  const ending = await announce(context, project, { ends_at, reason: asked.reason })
  const covered = await endFees(tx, project.id, now, ends_at)
  await insertFees(tx, project.id, covered)
  const fees = covered.reduce((sum, { fee_minor }) => sum + fee_minor, 0n)
  const reserve = await balanceOf(tx, noticeReserveOf(project))
  return {
    ...(await presentProject(context, ending)),
    covered: covered.length,
    fees: money(fees, project.currency),
    from_reserve: money(smaller(fees, reserve), project.currency),
  }
})
