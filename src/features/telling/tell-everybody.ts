import { after } from '../../kernel/clock.ts'
import { fromPublicId, type Uuid } from '../../kernel/id.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { PROMISE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { money } from '../../kernel/money.ts'
import { rankingOf } from '../../kernel/order/ranking.ts'
import { type Context, handle } from '../handle.ts'
import { termsOfVersion } from '../house/queries.ts'
import { type Facts, tell } from '../notices/queries.ts'
import {
  type Announcement,
  type AnnouncementKind,
  coveredBy,
  endOfProject,
  everybody,
  lockAnnouncement,
  moveAnnouncement,
  paidBetween,
  type Reader,
} from './announcement-queries.ts'
import { tellEverybody } from './contract.ts'
import { contentsOfPetition, isOfPetition } from './petition-contents.ts'

const DAY = 24 * 60 * 60

/** A few hundred people and how far it came, in one transaction. */
export const tellEverybodyHandler = handle(tellEverybody, async (context, { announcement }) => {
  const { tx, now, instance } = context
  const said = await lockAnnouncement(tx, announcement)
  if (said === undefined) return { told: 0, done: true }
  const { facts, readers } = await contentsOf(context, said)
  const notices = readers.map(({ person_id, amount_minor, currency }) => ({
    ...{ id: context.newId(), person_id, kind: said.kind, about: said.about, ...facts },
    source: `${said.kind}:${said.about}`,
    amount: amount_minor === null || currency === null ? null : money(amount_minor, currency),
    // No news in the app: every one of them stands among the earnings.
    read: said.kind === 'receipts',
  }))
  await tell(tx, notices, { now, mail: instance.mail === true })
  const done = readers.length < MAIL_LIMITS.told_at_once
  const told_up_to = readers.at(-1)?.person_id ?? null
  await moveAnnouncement(tx, { id: said.id, told_up_to, done_at: done ? now : null })
  return { told: notices.length, done }
})

type Contents = { facts: Facts; readers: Reader[] }

const contentsOf = async (
  { tx, now }: Context,
  { kind, about, told_up_to: last }: Announcement,
): Promise<Contents> => {
  const limit = MAIL_LIMITS.told_at_once
  if (kind === 'project_ending') {
    const project_id: Uuid = fromPublicId('project', about)
    const facts = { project_id, until: await endOfProject(tx, project_id) }
    return { facts, readers: await coveredBy(tx, project_id, last, limit) }
  }
  if (kind === 'receipts') {
    const from = new Date(`${about}T00:00:00Z`)
    const readers = await paidBetween(tx, { from, to: after(from, DAY), after: last, limit })
    return { facts: {}, readers }
  }
  if (isOfPetition(kind)) return contentsOfPetition(tx, { kind, about, told_up_to: last }, now)
  const until = await holdsFrom(tx, kind, about)
  return { facts: { until }, readers: await everybody(tx, last, limit) }
}

/** When what everybody is told begins to hold. */
const holdsFrom = async (
  tx: Context['tx'],
  kind: AnnouncementKind,
  about: string,
): Promise<Date | null> => {
  if (kind === 'terms_published')
    return (await termsOfVersion(tx, Number(about)))?.effective_at ?? null
  if (kind === 'ranking_announced') return rankingOf(Number(about))?.effective_on ?? null
  const announced_at = new Date(about.split(' ')[1] ?? '')
  return after(announced_at, PROMISE_LIMITS.notice)
}
