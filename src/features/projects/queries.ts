/** SQL about projects and what they promised. Sums are minor units of the project’s currency. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { END_REASONS, PROJECT_STATUSES } from './project-schemas.ts'

export type PromiseKind = 'until' | 'hours' | 'answers'
export type PromiseRow = {
  kind: PromiseKind
  standing: 'estimate' | 'commitment'
  until: Date | null
  volume: number | null
}

export type ProjectRow = {
  id: Uuid
  requester_id: Uuid
  agent_id: Uuid | null
  livemode: boolean
  status: (typeof PROJECT_STATUSES)[number]
  name: string
  description: string
  currency: Currency
  committed_minor: bigint
  created_at: Date
  end_announced_at: Date | null
  ends_at: Date | null
  end_reason: (typeof END_REASONS)[number] | null
  ended_at: Date | null
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

type NewProject = Pick<
  ProjectRow,
  | 'id'
  | 'requester_id'
  | 'agent_id'
  | 'livemode'
  | 'name'
  | 'description'
  | 'currency'
  | 'created_at'
>

export const insertProject = (tx: Transaction, row: NewProject) =>
  sql`
    insert into project (id, requester_id, agent_id, livemode, status, name, description, currency,
      reserve_checked_at, created_at)
    values (${row.id}, ${row.requester_id}, ${row.agent_id}, ${row.livemode}, 'open', ${row.name},
      ${row.description}, ${row.currency}, ${row.created_at}, ${row.created_at})`.execute(tx)

/** States a promise, or a greater one in its place; a lesser one is refused by the database. */
export const statePromises = (
  tx: Transaction,
  project_id: Uuid,
  promises: PromiseRow[],
  now: Date,
) =>
  sql`
    insert into project_promise (project_id, kind, standing, until, volume, made_at)
    select ${project_id}, p.kind, p.standing, p.until, p.volume, ${now}
    from jsonb_to_recordset(${JSON.stringify(promises)}::jsonb)
      as p (kind text, standing text, until timestamptz, volume integer)
    on conflict (project_id, kind) do update
      set standing = excluded.standing, until = excluded.until, volume = excluded.volume,
        made_at = excluded.made_at`.execute(tx)

export const promisesOf = async (tx: Transaction, project_id: Uuid): Promise<PromiseRow[]> =>
  (
    await sql<PromiseRow>`
      select kind, standing, until, volume from project_promise
      where project_id = ${project_id}`.execute(tx)
  ).rows

export const describeProject = (
  tx: Transaction,
  { id, name, description }: Pick<ProjectRow, 'id' | 'name' | 'description'>,
) =>
  sql`update project set name = ${name}, description = ${description} where id = ${id}`.execute(tx)

/** A requester’s own project; somebody else’s is not there. */
export const findProject = async (tx: Transaction, id: Uuid, requester_id: Uuid) =>
  one(
    await sql<ProjectRow>`
      select * from project where id = ${id} and requester_id = ${requester_id}`.execute(tx),
  )

/** The same, kept from changing until the transaction ends; with null, whoever’s it is. */
export const lockProject = async (tx: Transaction, id: Uuid, requester_id: Uuid | null) =>
  one(
    await sql<ProjectRow>`
      select * from project
      where id = ${id} and (${requester_id}::uuid is null or requester_id = ${requester_id})
      for no key update`.execute(tx),
  )

/** The project that a worker sees through one of its jobs. */
export const findAnyProject = async (tx: Transaction, id: Uuid) =>
  one(await sql<ProjectRow>`select * from project where id = ${id}`.execute(tx))

export const countOpenProjects = async (tx: Transaction, requester_id: Uuid): Promise<number> =>
  one(
    await sql<{ count: number }>`
      select count(*)::int as count from project
      where requester_id = ${requester_id} and status <> 'ended'`.execute(tx),
  )?.count ?? 0

/** A requester’s projects below `before`, newest first. */
export const selectProjects = async (
  tx: Transaction,
  page: { requester_id: Uuid; status: string | null; before: Uuid | null; limit: number },
) =>
  (
    await sql<ProjectRow>`
      select * from project
      where requester_id = ${page.requester_id}
        and (${page.status}::text is null or status = ${page.status})
        and (${page.before}::uuid is null or id < ${page.before}::uuid)
      order by id desc limit ${page.limit}`.execute(tx)
  ).rows

/** What a project has to show: its published jobs and its people. */
export const countProject = async (tx: Transaction, project_id: Uuid, now: Date) =>
  one(
    await sql<{ jobs: number; joined: number; steady: number }>`
      select
        (select count(*)::int from job
         where project_id = ${project_id} and published_at is not null) as jobs,
        (select count(distinct a.worker_id)::int from assignment a join job j on j.id = a.job_id
         where j.project_id = ${project_id} and a.first_submitted_at is not null) as joined,
        (select count(*)::int from project_steady(${project_id}, ${now})) as steady`.execute(tx),
  ) ?? { jobs: 0, joined: 0, steady: 0 }

/**
 * Promises of a requester that are due, and those that came true: a date when it has passed or its
 * project has ended, hours and answers when it has ended.
 */
export const countKept = async (tx: Transaction, requester_id: Uuid, now: Date) =>
  one(
    await sql<{ kept: number; of: number }>`
      select count(*)::int as of, count(*) filter (where case r.kind
          when 'until' then p.ended_at is null or p.ended_at >= r.until
          when 'hours' then d.hours >= r.volume
          else d.answers >= r.volume end)::int as kept
      from project p join project_promise r on r.project_id = p.id,
        project_delivered(p.id, ${now}) d
      where p.requester_id = ${requester_id}
        and (p.status = 'ended' or r.until <= ${now})`.execute(tx),
  ) ?? { kept: 0, of: 0 }
