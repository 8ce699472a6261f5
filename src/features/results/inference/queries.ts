/** The SQL of inferring results. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { FormResult } from '../../../forms/aggregate.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import type { ItemMethods, ItemQuality, Known } from './answered.ts'

/** What counts: not being changed, contested or refused; checks are nobody’s result. */
const counts = sql`('submitted', 'approved')`

export type InferenceState = {
  methods: ItemMethods
  methods_version: number
  /** Changes whenever an answer is handed in, changed, or taken out, and with all that is known of gold. */
  print: string
}

/** The methods of a job, and which answers count in it as one word. For small jobs: reads them all. */
export const inferenceState = async (tx: Transaction, job_id: Uuid): Promise<InferenceState> => {
  const { rows } = await sql<InferenceState>`
    select coalesce(i.methods, '{}') as methods, coalesce(i.methods_version, 0) as methods_version,
      (select coalesce(md5(string_agg(a.id::text || a.revision, ',' order by a.id)), '')
       from assignment a where a.job_id = j.id and a.status in ${counts}
        and a.set_aside is distinct from 'replaced')
      || (select coalesce(md5(string_agg(k.task_id::text || k.status, ',' order by k.task_id)), '')
          from gold k where k.job_id = j.id)
      || (select coalesce(md5(string_agg(c.assignment_id::text || coalesce(c.answer, ''), ','
            order by c.assignment_id)), '')
          from gold_answer g join gold_contest c on c.assignment_id = g.assignment_id
          where g.job_id = j.id)
      || case when j.review is null then '' else
        (select coalesce(md5(string_agg(o.assignment_id::text || o.stands
            || coalesce(o.review::text, '') || coalesce(o.adjudication::text, ''), ','
            order by o.assignment_id)), '')
         from review_outcome o where o.job_id = j.id and o.stands in ('reviewer', 'adjudicator')) end
      as print
    from job j left join job_inference i on i.job_id = j.id where j.id = ${job_id}`.execute(tx)
  return rows[0] ?? { methods: {}, methods_version: 0, print: '' }
}

export type CountedRow = {
  assignment_id: Uuid
  revision: number
  task_id: Uuid
  worker_id: Uuid
  answers: Record<string, unknown>
  first_submitted_at: Date
  /** Somebody else’s answer stands in its place. */
  corrected?: 'reviewer' | 'adjudicator'
  /** An answer to gold: it tells of its worker, and is in nobody’s result. */
  is_check: boolean
}

/**
 * Answers that count, by their ids from `after` on, and the first answers to hidden gold as far as they
 * are evidence: not of gold out of use, nor contested unless a human let the gold stand.
 */
export const selectCounted = async (
  tx: Transaction,
  job_id: Uuid,
  after: Uuid | null,
): Promise<CountedRow[]> =>
  (
    await sql<CountedRow>`
      select a.id as assignment_id, a.revision, a.task_id, a.worker_id, s.answers,
        a.first_submitted_at, a.is_gold as is_check
      from assignment a join submission s on s.assignment_id = a.id
        and s.revision = case when a.is_gold then 1 else a.revision end
      where a.job_id = ${job_id} and a.status in ${counts}
        and a.set_aside is distinct from 'replaced'
        and (not a.is_gold or exists (
          select from gold_answer g join gold k on k.task_id = g.task_id
            left join gold_contest c on c.assignment_id = g.assignment_id
          where g.assignment_id = a.id and g.kind = 'hidden' and k.status <> 'quarantined'
            and (c.assignment_id is null or c.answer = 'gold_stands')))
        and (${after}::uuid is null or a.id > ${after}::uuid)
      order by a.id limit ${INFERENCE_LIMITS.at_once}`.execute(tx)
  ).rows

/** What a job’s gold says is right; gold that good people fail says nothing. */
export const selectKnown = async (tx: Transaction, job_id: Uuid): Promise<Known[]> =>
  (
    await sql<Known>`
      select task_id as task, expected, tolerance from gold
      where job_id = ${job_id} and status <> 'quarantined' order by task_id`.execute(tx)
  ).rows

/** What was kept of these tasks, with the version of the methods that counts now. */
export const selectKept = async (tx: Transaction, task_ids: Uuid[]) =>
  new Map(
    (
      await sql<{ task_id: Uuid; print: string; result: FormResult; methods_version: number }>`
        select t.task_id, t.print, t.result, i.methods_version
        from task_inference t join job_inference i on i.job_id = t.job_id
        where t.task_id = any(${task_ids}::uuid[])`.execute(tx)
    ).rows.map((row) => [row.task_id, row]),
  )

/** The methods of a job’s items, and their version; version 0: never chosen. */
export const setMethods = async (tx: Transaction, job_id: Uuid, methods: ItemMethods, now: Date) =>
  sql`
    insert into job_inference (job_id, methods, next_at) values (${job_id}, ${methods}, ${now})
    on conflict (job_id) do update set methods = excluded.methods, next_at = excluded.next_at,
      methods_version = job_inference.methods_version + 1, horizon = null, settled = false`.execute(
    tx,
  )

export type KeptQuality = { quality: ItemQuality[]; answers: number; inferred_at: Date }

/** What the loop found of a large job; undefined before its first time. */
export const keptQuality = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<KeptQuality>`
      select quality, answers, inferred_at from job_inference
      where job_id = ${job_id} and quality is not null`.execute(tx)
  ).rows[0]
