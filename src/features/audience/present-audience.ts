/** Audiences in their public forms: for the requester, and for whoever is offered the job. */
import type { z } from 'zod'
import type { Transaction } from '../../database/pool.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { SKILL_LIMITS } from '../../kernel/limits/quality/skill-limits.ts'
import type { Audience, jobAudience, OfferedTo } from './audience-schemas.ts'
import { firstStep, peopleAt } from './matching.ts'
import { type AskedAudience, findAudience, type StoredAudience } from './queries.ts'

/** What it takes of a job. */
type Job = { id: Uuid; has_audience: boolean; paid_elsewhere: boolean; published_at: Date | null }
type Public = { [K in keyof typeof jobAudience]: z.output<(typeof jobAudience)[K]> }

/** What a job says of whom it is for. How many that are is counted where somebody asks: `matchingNow`. */
export const presentAudience = async (tx: Transaction, job: Job): Promise<Public> => {
  const stored = job.has_audience ? await findAudience(tx, job.id) : undefined
  return {
    paid_elsewhere: job.paid_elsewhere,
    audience: stored === undefined ? null : audienceOf(stored),
    widens: stored === undefined ? [] : stepsOf(stored, job.published_at),
    matching_people: null,
  }
}

const stepsOf = (asked: AskedAudience, published_at: Date | null): Public['widens'] =>
  (['invited', 'everyone'] as const).flatMap((to) => {
    const minutes = asked[`${to}_after_minutes`]
    if (minutes === null) return []
    return [{ to, at: published_at === null ? null : after(published_at, minutes * 60) }]
  })

const audienceOf = (a: StoredAudience): z.output<typeof Audience> => ({
  ...(a.pools && { pools: a.pools }),
  favourites: a.favourites,
  ...(a.languages && { languages: a.languages }),
  ...(a.countries && { countries: a.countries }),
  ...(a.devices && { devices: a.devices }),
  ...(a.did_jobs && { did_jobs: a.did_jobs }),
  ...(a.did_not_jobs && { did_not_jobs: a.did_not_jobs }),
  ...(a.qualification_ids && {
    qualifications: a.qualification_ids.map((id, at) => ({
      id,
      minimum: a.qualification_minimums?.[at] ?? 100,
    })),
  }),
  ...(a.skill_kinds && {
    skills: a.skill_kinds.map((kind, at) => ({
      kind,
      minimum: a.skill_minimums?.[at] ?? SKILL_LIMITS.asked.maximum,
    })),
  }),
  quotas: a.quotas.map(({ grouped_by, of_group, most }) => ({
    by: grouped_by,
    ...(of_group !== '' && {
      of: grouped_by === 'pool' ? toPublicId('pool', of_group) : of_group,
    }),
    most,
  })),
  fallback: (['invited', 'everyone'] as const).flatMap((to) => {
    const after_minutes = a[`${to}_after_minutes`]
    return after_minutes === null ? [] : [{ to, after_minutes }]
  }),
})

/** How many people could take a place of this job at `now`; null for a job for everybody. */
export const matchingNow = async (
  tx: Transaction,
  job: Job,
  now: Date,
): Promise<Public['matching_people']> => {
  const stored = job.has_audience ? await findAudience(tx, job.id) : undefined
  if (stored === undefined) return null
  const reached = stepsOf(stored, job.published_at).filter(({ at }) => at !== null && at <= now)
  return peopleAt(tx, stored, reached.at(-1)?.to ?? firstStep(stored))
}

/** What a worker is told of whom the job is for; null: everybody. */
export const offeredTo = async (
  tx: Transaction,
  job: Job,
): Promise<z.output<typeof OfferedTo> | null> => {
  const stored = job.has_audience ? await findAudience(tx, job.id) : undefined
  if (stored === undefined) return null
  const everyone = stepsOf(stored, job.published_at).find(({ to }) => to === 'everyone')
  return {
    own_people: firstStep(stored) === 'own' || stored.paid_elsewhere,
    everyone_from: everyone?.at ?? null,
    languages: stored.languages ?? [],
    countries: stored.countries ?? [],
    devices: stored.devices ?? [],
  }
}
