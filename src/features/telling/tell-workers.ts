import { fromPublicId, type IdNoun, toPublicId, type Uuid } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { money } from '../../kernel/money.ts'
import { moveInbox } from '../events/queries.ts'
import { type Context, handle } from '../handle.ts'
import { type Facts, type NewNotice, tell } from '../notices/queries.ts'
import { type AnnouncementKind, announce } from './announcement-queries.ts'
import { tellWorkers } from './contract.ts'
import {
  type FactRow,
  factsOfBlock,
  factsOfCase,
  factsOfHold,
  factsOfWork,
  lockTold,
  type NewsRow,
  READER,
  selectNews,
} from './queries.ts'
import { kindOfEvent } from './worth-telling.ts'

/** Notices, and how far events were told, in one transaction: none twice, none left out. */
export const tellWorkersHandler = handle(tellWorkers, async (context) => {
  const { tx, now, instance } = context
  const told = await lockTold(tx)
  if (told === undefined) return { told: 0 }
  const events = await selectNews(tx, told, MAIL_LIMITS.events_at_once)
  const notices: NewNotice[] = []
  for (const event of events) {
    if (event.is_news) await announceOf(context, event)
    const notice = event.is_news ? await noticeOf(context, event) : undefined
    if (notice !== undefined) notices.push(notice)
  }
  await tell(tx, notices, { now, mail: instance.mail === true })
  const last = events.at(-1)
  if (last !== undefined) await moveInbox(tx, READER, last, now)
  return { told: notices.length }
})

const noticeOf = async (context: Context, event: NewsRow): Promise<NewNotice | undefined> => {
  const kind = kindOfEvent(event)
  if (kind === undefined || event.person_id === null) return undefined
  const { id, person_id, subject } = event
  const about = subject ?? ''
  const facts = await factsOf(context, event)
  return { id: context.newId(), person_id, kind, about, source: `event:${id}`, ...facts }
}

const idIn = (noun: IdNoun, subject: string | null): Uuid | undefined => {
  try {
    return subject === null ? undefined : fromPublicId(noun, subject)
  } catch {
    return undefined
  }
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

/** What concerns many begins to be told; the loop of announcements goes on from there. */
const announceOf = async (context: Context, event: NewsRow): Promise<void> => {
  const begin = (kind: AnnouncementKind, about: string) =>
    announce(context.tx, { id: context.newId(), kind, about, now: context.now })
  const project = event.type === 'project.ending' ? idIn('project', event.subject) : undefined
  if (project !== undefined) await begin('project_ending', toPublicId('project', project))
  const version = /^terms_(\d+)$/.exec(event.subject ?? '')?.[1]
  if (version !== undefined) await begin('terms_published', version)
}
