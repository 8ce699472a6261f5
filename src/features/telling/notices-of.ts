/** The notices of one event: to whom, of what kind, and what they say besides. */
import { fromPublicId, type IdNoun, toPublicId, type Uuid } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { money } from '../../kernel/money.ts'
import type { Context } from '../handle.ts'
import type { Facts, NewNotice } from '../notices/queries.ts'
import {
  type FactRow,
  factsOfBlock,
  factsOfCase,
  factsOfHold,
  factsOfWork,
  type NewsRow,
} from './queries.ts'
import { answeredReports, hiddenAuthor, judgedPerson } from './reader-queries.ts'
import { kindOfEvent } from './worth-telling.ts'

export const noticesOf = async (context: Context, event: NewsRow): Promise<NewNotice[]> => {
  if (event.type === 'job.content_reports_answered') return reportsAnswered(context, event)
  const kind = kindOfEvent(event)
  const person_id = kind && (await readerOf(context, event))
  if (kind === undefined || person_id == null) return []
  const { id, subject } = event
  const facts = await factsOf(context, event)
  // The checks of a job have one page.
  const isCheck = kind === 'check_answered' && event.job_id !== null
  const about = isCheck ? toPublicId('job', event.job_id as Uuid) : (subject ?? '')
  return [{ id: context.newId(), person_id, kind, about, source: `event:${id}`, ...facts }]
}

/** The id in a subject when it names such a thing. */
export const idIn = (noun: IdNoun, subject: string | null): Uuid | undefined => {
  try {
    return subject === null ? undefined : fromPublicId(noun, subject)
  } catch {
    return undefined
  }
}

type Find = (tx: Context['tx'], id: Uuid) => Promise<Uuid | undefined>
/** Events that name no worker, because others read them too: who it is stands where it happened. */
const READERS: readonly [IdNoun, Find][] = [
  ['attempt', judgedPerson],
  ['text_report', hiddenAuthor],
]

const readerOf = async ({ tx }: Context, { person_id, subject }: NewsRow): Promise<Uuid | null> => {
  for (const [noun, find] of READERS) {
    const id = idIn(noun, subject)
    if (id !== undefined) return (await find(tx, id)) ?? null
  }
  return person_id
}

/** Each report is told once, whoever answered how many of them when. */
const reportsAnswered = async (context: Context, { job_id }: NewsRow): Promise<NewNotice[]> => {
  const reports = job_id === null ? [] : await answeredReports(context.tx, job_id)
  return reports.map(({ id, person_id, assignment_id, outcome, paid_minor, currency }) => ({
    ...{ id: context.newId(), person_id, job_id, source: `report:${id}` },
    kind: outcome === 'confirmed' ? ('report_confirmed' as const) : ('report_dismissed' as const),
    about: toPublicId('assignment', assignment_id),
    amount: paid_minor === null ? null : money(paid_minor, currency),
  }))
}

type Read = (tx: Context['tx'], id: Uuid) => Promise<FactRow | undefined>
const READS: readonly [IdNoun, Read][] = [
  ['case', (tx, id) => factsOfCase(tx, id, CASE_LIMITS.complaint_window)],
  ['assignment', (tx, id) => factsOfWork(tx, id, VERDICT_LIMITS.appeal_window)],
  ['hold', factsOfHold],
  ['block', factsOfBlock],
]

const factsOf = async ({ tx }: Context, { subject, job_id }: NewsRow): Promise<Facts> => {
  for (const [noun, read] of READS) {
    const id = idIn(noun, subject)
    const row = id === undefined ? undefined : await read(tx, id)
    if (row === undefined) continue
    const { until, requester_id, amount_minor, currency } = row
    const amount = amount_minor === null || currency === null ? null : money(amount_minor, currency)
    return { until, requester_id, job_id: row.job_id ?? job_id, amount }
  }
  return { job_id }
}
