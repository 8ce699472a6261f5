/** How many people an audience finds, counted no further than anybody needs to know. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import { AUDIENCE_LIMITS } from '../../kernel/limits/audience-limits.ts'
import { factsFit, skillsFit, testsFit, whoFits } from './fit-queries.ts'
import type { AskedAudience } from './queries.ts'

/** How far a job has reached: the people it names, all whom the requester invited, everybody. */
export type Step = 'own' | 'invited' | 'everyone'

const asked = (a: AskedAudience) => sql`
  select ${a.requester_id}::uuid as requester_id, ${a.paid_elsewhere}::boolean as paid_elsewhere,
    ${a.pools}::uuid[] as pools, ${a.favourites}::boolean as favourites,
    ${a.languages}::text[] as languages, ${a.countries}::text[] as countries,
    ${a.devices}::text[] as devices, ${a.did_jobs}::uuid[] as did_jobs,
    ${a.did_not_jobs}::uuid[] as did_not_jobs,
    ${a.qualification_ids}::uuid[] as qualification_ids,
    ${a.qualification_minimums}::smallint[] as qualification_minimums,
    ${a.skill_kinds}::text[] as skill_kinds, ${a.skill_minimums}::smallint[] as skill_minimums,
    ${a.quotas_by}::text[] as quotas_by`

const favourites = (a: AskedAudience) => sql`
  select worker_id as id from favourite
  where requester_id = ${a.requester_id} and ${a.favourites}::boolean`
const named = (a: AskedAudience) => sql`
  select worker_id as id from pool_member
  where pool_id = any(${a.pools}::uuid[]) and left_at is null
  union ${favourites(a)}`
const invited = (a: AskedAudience) => sql`
  select m.worker_id as id from pool p join pool_member m on m.pool_id = p.id
  where p.requester_id = ${a.requester_id} and m.left_at is null
  union ${favourites({ ...a, favourites: true })}`
const formerly = (a: AskedAudience) => sql`
  select distinct worker_id as id from assignment
  where job_id = any(${a.did_jobs}::uuid[]) and first_submitted_at is not null`
const bySpeech = (a: AskedAudience) => sql`
  select worker_id as id from worker_profile where languages && ${a.languages}::text[]`
const byCountry = (a: AskedAudience) => sql`
  select worker_id as id from worker_profile where country = any(${a.countries}::text[])`
const all = sql`select id from worker`

/** Where to look: the smallest of the lists in which everybody who fits must stand. */
const candidates = (a: AskedAudience, step: Step, facts: boolean): RawBuilder<unknown> => {
  if (step === 'own' && (a.pools !== null || a.favourites)) return named(a)
  if (step === 'invited' || a.paid_elsewhere) return invited(a)
  if (a.did_jobs !== null) return formerly(a)
  if (facts && a.languages !== null) return bySpeech(a)
  return facts && a.countries !== null ? byCountry(a) : all
}

/**
 * People who fit at this step; of tests all that were ever passed count here, the requester’s own members left out; with `facts` false, whatever they
 * say of themselves. One more than `AUDIENCE_LIMITS.people_counted` means more than are counted.
 */
export const countPeople = async (
  tx: Transaction,
  audience: AskedAudience,
  step: Step,
  facts: boolean,
): Promise<number> => {
  const reach = {
    invited: sql<boolean>`${step !== 'own'}::boolean`,
    everyone: sql<boolean>`${step === 'everyone'}::boolean`,
  }
  const ofFacts = facts ? sql`, ${factsFit}` : sql``
  const profile = facts ? sql`left join worker_profile f on f.worker_id = w.id` : sql``
  const { rows } = await sql<{ people: number }>`
    with a as materialized (${asked(audience)})
    select count(*)::int as people from (
      select from (${candidates(audience, step, facts)}) c join worker w using (id) ${profile}
        cross join a
      where not exists (select from requester_member r
                        where r.person_id = w.person_id and r.requester_id = a.requester_id)
        and coalesce(${whoFits(reach)}${ofFacts}, ${testsFit(sql`'-infinity'::timestamptz`)},
          ${skillsFit(sql`'-infinity'::timestamptz`)}) is null
      limit ${AUDIENCE_LIMITS.people_counted + 1}) found`.execute(tx)
  return rows[0]?.people ?? 0
}
