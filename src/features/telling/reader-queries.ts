/** SQL of whom an event is news to, where it names no worker itself; and the people of petitions. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Reader } from './announcement-queries.ts'

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** Whose test has a result now. */
export const judgedPerson = async (tx: Transaction, attempt_id: Uuid): Promise<Uuid | undefined> =>
  one(
    await sql<{ person_id: Uuid }>`
      select w.person_id from qualification_attempt a join worker w on w.id = a.worker_id
      where a.id = ${attempt_id} and a.status in ('passed', 'failed')`.execute(tx),
  )?.person_id

/** Whose words were hidden by the decision about a report; undefined when they were left. */
export const hiddenAuthor = async (tx: Transaction, report_id: Uuid): Promise<Uuid | undefined> =>
  one(
    await sql<{ person_id: Uuid }>`
      select w.person_id from text_report t
        left join requester_rating r on r.id = t.rating_id
        left join post p on p.id = t.post_id
        left join petition c on c.id = t.petition_id
        join worker w on w.id = coalesce(r.worker_id, p.worker_id, c.worker_id)
      where t.id = ${report_id} and t.hidden`.execute(tx),
  )?.person_id

type AnsweredReport = {
  id: Uuid
  person_id: Uuid
  assignment_id: Uuid
  outcome: 'confirmed' | 'dismissed'
  /** What the time was worth, once it was paid. */
  paid_minor: bigint | null
  currency: Currency
}

/** The answered reports about what a job shows, with who made them. */
export const answeredReports = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<AnsweredReport>`
      select c.id, w.person_id, c.assignment_id, c.outcome, j.currency,
        case when c.paid_at is not null and c.worth_minor > 0 then c.worth_minor end as paid_minor
      from content_report c join worker w on w.id = c.worker_id join job j on j.id = c.job_id
      where c.job_id = ${job_id} and c.outcome is not null`.execute(tx)
  ).rows

/** What a petition is about, and until when it waits for an answer. */
export const petitionTold = async (tx: Transaction, id: Uuid) =>
  one(
    await sql<{
      space_id: Uuid
      requester_id: Uuid | null
      project_id: Uuid | null
      due_at: Date | null
    }>`
      select p.space_id, s.requester_id, s.project_id, p.due_at
      from petition p join space s on s.id = p.space_id where p.id = ${id}`.execute(tx),
  )

type Page = { after: Uuid | null; limit: number }

const plain = sql`null::bigint as amount_minor, null as currency`

/**
 * Who handed in work where the petition is at home, in the time that counts for it, and acts for
 * nobody whom it is about: whoever signed and whoever did not, so that being told says nothing.
 */
export const peopleOfSpace = async (
  tx: Transaction,
  space_id: Uuid,
  { since, after, limit }: Page & { since: Date },
) =>
  (
    await sql<Reader>`
      select distinct w.person_id, ${plain}
      from space s, assignment a join job j on j.id = a.job_id join worker w on w.id = a.worker_id
      where s.id = ${space_id} and a.first_submitted_at > ${since}
        and (s.kind = 'platform' or j.requester_id = s.requester_id)
        and (s.kind <> 'project' or j.project_id = s.project_id)
        and (${after}::uuid is null or w.person_id > ${after}::uuid)
        and not exists (select from requester_member m
          where m.person_id = w.person_id and m.requester_id = s.requester_id)
      order by w.person_id limit ${limit}`.execute(tx)
  ).rows

/** Who may answer it: owners and managers of the requester, or the operators of the instance. */
export const answerers = async (
  tx: Transaction,
  requester_id: Uuid | null,
  { after, limit }: Page,
) =>
  (
    await sql<Reader>`
      select person_id, ${plain} from (
        select m.person_id from requester_member m
        where m.requester_id = ${requester_id}::uuid and m.role in ('owner', 'manager')
        union
        select o.person_id from operator o where ${requester_id}::uuid is null) who
      where ${after}::uuid is null or person_id > ${after}::uuid
      order by person_id limit ${limit}`.execute(tx)
  ).rows
