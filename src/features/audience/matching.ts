/**
 * How many people an audience finds, said so that nobody is pointed at: what the requester knows itself
 * (who is in its pools, who did its jobs) is counted as it is; what people say of themselves only
 * among ten or more, and in steps of ten (docs/decisions/0062).
 */
import type { z } from 'zod'
import type { Transaction } from '../../database/pool.ts'
import { AUDIENCE_LIMITS } from '../../kernel/limits/audience-limits.ts'
import type { Matching, PeopleRange } from './audience-schemas.ts'
import type { CheckedAudience } from './check-audience.ts'
import { countPeople, type Step } from './count-queries.ts'
import { type AskedAudience, findAudience, type QuotaRow } from './queries.ts'

type Range = z.output<typeof PeopleRange>
const GROUP = AUDIENCE_LIMITS.smallest_group
const MOST = AUDIENCE_LIMITS.people_counted

/** A count that may be told as it is. */
export const exactly = (people: number): Range =>
  people > MOST ? { at_least: MOST, at_most: null } : { at_least: people, at_most: people }

/** A count of what people say of themselves among `group` people: none, a few, or full tens. */
export const roughly = (people: number, group: number): Range => {
  if (group < GROUP) return { at_least: 0, at_most: group }
  if (people > MOST) return { at_least: MOST, at_most: null }
  if (people === 0) return exactly(0)
  const tens = people - (people % GROUP)
  return { at_least: Math.max(1, tens), at_most: tens + GROUP - 1 }
}

/** People who fit at one step. */
export const peopleAt = async (
  tx: Transaction,
  asked: AskedAudience,
  step: Step,
): Promise<Range> => {
  const group = await countPeople(tx, asked, step, false)
  const { languages, countries, devices, quotas_by } = asked
  const factless = !languages && !countries && !devices
  // Quotas need a fact to count by, so people without one do not fit either.
  if (factless && !quotas_by.some((by) => by !== 'pool')) return exactly(group)
  return roughly(await countPeople(tx, asked, step, true), group)
}

/** Where a job begins: with the people it names, else with everybody. */
export const firstStep = ({ pools, favourites }: Pick<AskedAudience, 'pools' | 'favourites'>) =>
  pools !== null || favourites ? 'own' : 'everyone'

/** A job for everybody. */
const EVERYBODY = {
  paid_elsewhere: false,
  pools: null,
  favourites: false,
  languages: null,
  countries: null,
  devices: null,
  did_jobs: null,
  did_not_jobs: null,
  qualification_ids: null,
  qualification_minimums: null,
  skill_kinds: null,
  skill_minimums: null,
  quotas_by: [],
  invited_after_minutes: null,
  everyone_after_minutes: null,
}

type Wanted = { requester_id: string; overlap: number; places: number }

/** What a quote says of people: now, at each later step, and what is wrong with it. */
export const matchingOf = async (
  tx: Transaction,
  checked: CheckedAudience | null,
  { requester_id, overlap, places }: Wanted,
): Promise<z.output<typeof Matching>> => {
  const asked = checked?.asked ?? { ...EVERYBODY, requester_id }
  const matching_people = await peopleAt(tx, asked, firstStep(asked))
  const matching_later: z.output<typeof Matching>['matching_later'] = []
  for (const to of ['invited', 'everyone'] as const) {
    const after_minutes = asked[`${to}_after_minutes`]
    if (after_minutes !== null)
      matching_later.push({ to, after_minutes, people: await peopleAt(tx, asked, to) })
  }
  const widest = matching_later.at(-1)?.people ?? matching_people
  const room = roomOf(asked, checked?.quotas ?? [])
  const audience_warnings: z.output<typeof Matching>['audience_warnings'] = []
  if (matching_people.at_most === 0) audience_warnings.push('nobody_matches')
  if (widest.at_most !== null && widest.at_most < overlap)
    audience_warnings.push('fewer_people_than_answers')
  if (room !== null && room < places) audience_warnings.push('quotas_below_answers')
  return { matching_people, matching_later, audience_warnings }
}

type Job = {
  id: string
  requester_id: string
  has_audience: boolean
  task_count: number
  overlap: number
}

/** The same for a job that exists. */
export const matchingOfJob = async (tx: Transaction, job: Job) => {
  const stored = job.has_audience ? await findAudience(tx, job.id) : undefined
  const checked = stored === undefined ? null : { asked: stored, quotas: stored.quotas }
  return matchingOf(tx, checked, { ...job, places: job.task_count * job.overlap })
}

/** Places that the quotas leave in all; null where they leave some groups without a bound. */
export const roomOf = (asked: AskedAudience, quotas: QuotaRow[]): number | null => {
  const inside = asked.everyone_after_minutes === null && asked.invited_after_minutes === null
  const rooms = [
    boundOf('country', asked.countries, quotas),
    boundOf('pool', inside && !asked.favourites ? asked.pools : null, quotas),
  ].filter((room) => room !== null)
  return rooms.length === 0 ? null : Math.min(...rooms)
}

const boundOf = (
  by: QuotaRow['grouped_by'],
  groups: string[] | null,
  quotas: QuotaRow[],
): number | null => {
  if (groups === null) return null
  const bounds = groups.map((group) =>
    Math.min(
      ...quotas
        .filter(({ grouped_by, of_group }) => grouped_by === by && ['', group].includes(of_group))
        .map(({ most }) => most),
    ),
  )
  const room = bounds.reduce((sum, bound) => sum + bound, 0)
  return Number.isFinite(room) ? room : null
}
