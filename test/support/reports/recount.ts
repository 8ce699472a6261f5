/** A month counted a second time, row by row: against what the public report says. */
import type { World } from '../world.ts'
import { recountParity } from './recount-parity.ts'

type Row = Record<string, unknown>

/** The rows of a table, read whole. */
const reader = (world: World) => (table: string) => world.look<Row>(`select * from ${table}`)

const at = (value: unknown): number => (value instanceof Date ? value.getTime() : Number.NaN)
const whole = (from: unknown, to: unknown): number => Math.floor((at(to) - at(from)) / 1000)
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)
const percent = (part: number, all: number): number | null =>
  all === 0 ? null : Math.round((part / all) * 1000) / 10

/** The smallest value that so large a share does not exceed. */
const quantile = (seconds: number[], share: number): number | null =>
  [...seconds].sort((a, b) => a - b)[Math.ceil(share * seconds.length) - 1] ?? null

const waits = (seconds: number[]) => ({
  count: seconds.length,
  p50_seconds: quantile(seconds, 0.5),
  p90_seconds: quantile(seconds, 0.9),
})

type Within = (value: unknown) => boolean

const monthOf =
  (month: string): Within =>
  (value) =>
    value instanceof Date && value.toISOString().startsWith(month)

/** Time in hand, and approvals. */
const workOf = async (read: ReturnType<typeof reader>, within: Within) => {
  const assignments = new Map((await read('assignment')).map((row) => [row.id, row]))
  const history = (await read('assignment_history')).filter(({ created_at }) => within(created_at))
  const ends = (status: string) =>
    history
      .filter(({ to_status }) => to_status === status)
      .flatMap(({ assignment_id, created_at }) => {
        const row = assignments.get(assignment_id)
        return row === undefined ? [] : [{ ...row, ended_at: created_at } as Row]
      })
  const approved = ends('approved')
  const hand = (rows: Row[], till: string) =>
    sum(rows.map((row) => whole(row.claimed_at, row[till])))
  const paid_seconds = hand(approved, 'submitted_at')
  const unpaid_seconds =
    hand(ends('returned'), 'ended_at') +
    hand(ends('expired'), 'expires_at') +
    hand(ends('rejected'), 'submitted_at')
  return {
    approval: waits(approved.map((row) => whole(row.first_submitted_at, row.ended_at))),
    unpaid_time: {
      ...{ paid_seconds, unpaid_seconds },
      percent: percent(unpaid_seconds, paid_seconds + unpaid_seconds),
    },
  }
}

const paymentsOf = async (read: ReturnType<typeof reader>, within: Within, reason: string) => {
  const paid = (await read('ledger_transfer')).filter(
    (row) => within(row.created_at) && row.reason === reason,
  )
  const minor = paid.reduce((total, { amount }) => total + BigInt(String(amount)), 0n)
  const amount = (Number(minor) / 100).toFixed(2)
  return { count: paid.length, sum: paid.length === 0 ? [] : [{ amount, currency: 'EUR' }] }
}

/** What was added to pay: out of the ledger, and out of the debts; to how many, and once for each thing. */
const addedOf = async (
  read: ReturnType<typeof reader>,
  within: Within,
  [reasons, owed]: [readonly string[], string],
) => {
  const owners = new Map((await read('ledger_account')).map((row) => [row.id, row.owner]))
  const paid = (await read('ledger_transfer'))
    .filter((row) => within(row.created_at) && reasons.includes(String(row.reason)))
    .map((row) => [row.about, owners.get(row.credit_account), row.amount])
  const debts = (await read('debt'))
    .filter((row) => within(row.paid_at) && row.ground === owed)
    .map((row) => [row.about, row.worker_id, row.amount_minor])
  const all = [...paid, ...debts]
  const cents = all.reduce((total, [, , minor]) => total + BigInt(String(minor)), 0n)
  const amount = (Number(cents) / 100).toFixed(2)
  return {
    people: new Set(all.map(([, worker]) => worker)).size,
    told: {
      count: new Set(all.map(([about, worker]) => `${about} ${worker}`)).size,
      sum: all.length === 0 ? [] : [{ amount, currency: 'EUR' }],
    },
  }
}

const addedAll = async (read: ReturnType<typeof reader>, within: Within) => {
  const top_ups = await addedOf(read, within, [['top_up_floor', 'top_up_test'], 'top_up'])
  const local = await addedOf(read, within, [['pay_supplement'], 'local_supplement'])
  return {
    floor_top_ups: top_ups.told,
    local_supplements: local.people < 5 ? null : local.told,
  }
}

/** Fees for a missing notice that the platform’s reserve paid stand among the debts. */
const noticesOf = async (read: ReturnType<typeof reader>, within: Within) => {
  const { count, sum: paid } = await paymentsOf(read, within, 'pay_notice')
  const owed = (await read('debt')).filter(
    ({ ground, paid_at }) => ground === 'early_end' && within(paid_at),
  )
  const cents = owed.reduce((total, row) => total + Number(row.amount_minor), 0)
  const all = cents + Math.round(Number(paid[0]?.amount ?? '0') * 100)
  const amount = (all / 100).toFixed(2)
  const nothing = count + owed.length === 0
  return { count: count + owed.length, sum: nothing ? [] : [{ amount, currency: 'EUR' }] }
}

/** What devices noted, of five people or more. */
const searchOf = async (read: ReturnType<typeof reader>, month: string) => {
  const notes = (await read('time_note')).filter(({ day }) => dayOf(day).startsWith(month))
  const people = new Set(notes.map(({ worker_id }) => worker_id))
  return people.size < 5 ? null : sum(notes.map(({ seconds }) => Number(seconds)))
}
const dayOf = (day: unknown): string =>
  day instanceof Date
    ? new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString()
    : String(day)

const peopleOf = async (read: ReturnType<typeof reader>, within: Within) => {
  const decisions = (await read('decision')).filter(({ decided_at }) => within(decided_at))
  const rules = new Map(
    (await read('decision_statement')).map((row) => [row.decision_id, row.rule]),
  )
  const counts = new Map<string, number>()
  for (const { id, kind, outcome } of decisions) {
    if (kind !== 'first' || outcome === 'none') continue
    const key = `${rules.get(id)} ${outcome}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const reviews = decisions.filter(({ kind }) => kind === 'review' || kind === 'outside')
  const overturned = reviews.filter(({ outcome }) => outcome === 'overturned').length
  const lapsed = (await read('case_history')).filter(
    ({ event, created_at }) => event === 'lapse' && within(created_at),
  ).length
  return {
    restrictions: [...counts].sort().map(([key, count]) => {
      const [rule, outcome] = key.split(' ')
      return { rule, outcome, count }
    }),
    decisions_reviewed: {
      ...{ reviews: reviews.length, overturned, lapsed },
      percent: percent(overturned, reviews.length),
    },
  }
}

const answersOf = async (read: ReturnType<typeof reader>, within: Within) => {
  const verdicts = (await read('verdict')).filter(({ created_at }) => within(created_at))
  const rejections = new Map((await read('rejection')).map((row) => [row.assignment_id, row]))
  const cases = new Map((await read('case_record')).map((row) => [row.id, row]))
  const decided = (await read('decision')).filter(
    ({ kind, decided_at }) => (kind === 'review' || kind === 'outside') && within(decided_at),
  )
  const appeals = verdicts.filter(({ kind }) => kind !== 'reject')
  const overturned = verdicts.filter(({ kind }) => kind === 'overturn').length
  const asked = (await read('question')).filter(
    ({ answer, answered_at }) => answer !== null && within(answered_at),
  )
  return {
    rejections: {
      rejected: verdicts.length - appeals.length,
      ...{ appeals_answered: appeals.length, overturned },
      percent: percent(overturned, appeals.length),
    },
    answers: {
      questions: waits(asked.map((row) => whole(row.asked_at, row.answered_at))),
      appeals: waits(
        appeals.map((row) => whole(rejections.get(row.assignment_id)?.appealed_at, row.created_at)),
      ),
      case_reviews: waits(
        decided.map((row) => whole(cases.get(row.case_id)?.contested_at, row.decided_at)),
      ),
    },
  }
}

/** The whole report of a month, but for when it was made. */
export const recount = async (world: World, month: string) => {
  const [read, within] = [reader(world), monthOf(month)]
  return {
    parity: await recountParity(world, month),
    ...(await workOf(read, within)),
    ...(await addedAll(read, within)),
    notices: await noticesOf(read, within),
    search_seconds: await searchOf(read, month),
    ...(await peopleOf(read, within)),
    ...(await answersOf(read, within)),
  }
}
