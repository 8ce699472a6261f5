import { CURRENCIES, money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import { fail, handle } from '../handle.ts'
import { getPublicReport } from './contract.ts'
import type { Figures, Paid, Waits } from './figures.ts'
import { percentOf } from './month.ts'
import type { ToldGroup } from './parity.ts'
import { findReport, type ReportRow, reportMonths } from './queries.ts'

type Shown = NonNullable<OutputOf<typeof getPublicReport>['report']>

/** The month asked for, or the last one; null before the first is over. */
export const getPublicReportHandler = handle(
  getPublicReport,
  async ({ tx, instance }, { month }) => {
    const months = await reportMonths(tx)
    const wanted = month ?? months[0]
    const row = wanted === undefined ? undefined : await findReport(tx, wanted)
    if (month !== undefined && row === undefined)
      fail('not_found', 'There is no report of that month; `months` lists those there are.')
    return {
      object: 'public_report' as const,
      livemode: instance.livemode,
      report: row === undefined ? null : presentReport(row),
      months,
    }
  },
)

const presentReport = ({ month, made_at, figures }: ReportRow): Shown => {
  const { paid_seconds, unpaid_seconds, reviews, appeals } = figures
  return {
    ...{ month, made_at, approval: figures.approval },
    unpaid_time: {
      ...{ paid_seconds, unpaid_seconds },
      percent: percentOf(unpaid_seconds, paid_seconds + unpaid_seconds),
    },
    search_seconds: figures.search_seconds ?? null,
    floor_top_ups: presentPaid(figures.floor_top_ups),
    local_supplements: figures.local_supplements ? presentPaid(figures.local_supplements) : null,
    notices: presentPaid(figures.notices),
    restrictions: figures.restrictions,
    decisions_reviewed: {
      ...reviews,
      percent: percentOf(reviews.overturned, reviews.reviews),
    },
    rejections: {
      ...{ rejected: figures.rejected, appeals_answered: appeals.answered },
      ...{ overturned: appeals.overturned },
      percent: percentOf(appeals.overturned, appeals.answered),
    },
    parity: figures.parity?.map(presentGroup) ?? null,
    answers: figures.answers satisfies Record<string, Waits> as Figures['answers'],
  }
}

const presentGroup = ({ hourly, ...group }: ToldGroup): NonNullable<Shown['parity']>[number] => ({
  ...group,
  hourly: hourly.map(({ minor, currency }) => money(BigInt(minor), currency)),
})

const presentPaid = ({ count, minor }: Paid): Shown['notices'] => ({
  count,
  sum: CURRENCIES.flatMap((currency) => {
    const one = minor[currency]
    return one === undefined ? [] : [money(BigInt(one), currency)]
  }),
})
