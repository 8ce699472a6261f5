/** Checks whom a requester asks for, before anything is stored or counted. */
import type { z } from 'zod'
import { fromPublicId, type Uuid } from '../../kernel/id.ts'
import { isCountry, isLanguage } from '../../kernel/places.ts'
import { type Context, fail } from '../handle.ts'
import type { Audience } from './audience-schemas.ts'
import { type AskedAudience, ownJobs, ownPools, type QuotaRow, usableTests } from './queries.ts'

export type Asked = { audience?: z.output<typeof Audience> | undefined; paid_elsewhere: boolean }
/** What is stored of it. */
export type CheckedAudience = { asked: AskedAudience; quotas: QuotaRow[] }

/** The audience as it is stored, or null for a job for everybody. Foreign pools and jobs are not found. */
export const requireAudience = async (
  { tx }: Context,
  requester_id: Uuid,
  { audience, paid_elsewhere }: Asked,
): Promise<CheckedAudience | null> => {
  if (audience === undefined && !paid_elsewhere) return null
  const given: Given = audience ?? { favourites: false, quotas: [], fallback: [] }
  const quotas = given.quotas.map(quotaRow)
  requireSteps(given, paid_elsewhere)
  const pools = [...(given.pools ?? []), ...poolsIn(quotas)]
  requireOwn(pools, await ownPools(tx, requester_id, pools), 'pool')
  const jobs = [...(given.did_jobs ?? []), ...(given.did_not_jobs ?? [])]
  requireOwn(jobs, await ownJobs(tx, requester_id, jobs), 'job')
  const tests = await requireTests(tx, requester_id, given)
  const asked = {
    requester_id,
    paid_elsewhere,
    pools: once(given.pools),
    favourites: given.favourites,
    languages: once(given.languages),
    countries: once(given.countries),
    devices: once(given.devices),
    did_jobs: once(given.did_jobs),
    did_not_jobs: once(given.did_not_jobs),
    ...tests,
    ...skillsOf(given),
    quotas_by: [...new Set(quotas.map(({ grouped_by }) => grouped_by))],
    invited_after_minutes: minutesTo(given, 'invited'),
    everyone_after_minutes: minutesTo(given, 'everyone'),
  }
  return { asked, quotas }
}

type Given = z.output<typeof Audience>

const once = <T>(list: T[] | undefined): T[] | null =>
  list === undefined ? null : [...new Set(list)]

const minutesTo = ({ fallback }: Given, to: 'invited' | 'everyone'): number | null =>
  fallback.find((step) => step.to === to)?.after_minutes ?? null

/** A fallback goes outwards, from people the requester named; what is paid elsewhere stays inside. */
const requireSteps = (given: Given, paid_elsewhere: boolean): void => {
  const { fallback, pools, favourites } = given
  const [first, second] = fallback
  if (first === undefined) return
  if (paid_elsewhere)
    fail('invalid_input', 'Work paid elsewhere is for your own people alone: leave fallback out.')
  if (pools === undefined && !favourites)
    fail('invalid_input', 'A fallback begins with your own people: name pools or favourites.')
  if (second === undefined) return
  const widens = first.to === 'invited' && second.to === 'everyone'
  if (!widens || second.after_minutes <= first.after_minutes)
    fail('invalid_input', 'The steps of a fallback are invited, then everyone, each later.')
}

const requireOwn = (asked: Uuid[], own: Uuid[], noun: string): void => {
  if (asked.some((id) => !own.includes(id)))
    fail('not_found', `You have no ${noun} of an id that the audience names.`)
}

/** Open tests of the requester or of the instance, each with the score that is needed. */
const requireTests = async (
  tx: Context['tx'],
  requester_id: Uuid,
  { qualifications }: Given,
): Promise<Pick<AskedAudience, 'qualification_ids' | 'qualification_minimums'>> => {
  if (qualifications === undefined) return { qualification_ids: null, qualification_minimums: null }
  const ids = [...new Set(qualifications.map(({ id }) => id))]
  if (ids.length < qualifications.length) fail('invalid_input', 'The audience names a test twice.')
  const usable = await usableTests(tx, requester_id, ids)
  requireOwn(
    ids,
    usable.map(({ id }) => id),
    'open test',
  )
  const thresholds = new Map(usable.map(({ id, threshold }) => [id, threshold]))
  const least = qualifications.map(({ id, minimum }) => minimum ?? thresholds.get(id) ?? 100)
  return { qualification_ids: ids, qualification_minimums: least }
}

/** Each kind once. */
const skillsOf = ({ skills }: Given): Pick<AskedAudience, 'skill_kinds' | 'skill_minimums'> => {
  if (skills === undefined) return { skill_kinds: null, skill_minimums: null }
  const kinds = skills.map(({ kind }) => kind)
  if (new Set(kinds).size < kinds.length)
    fail('invalid_input', 'The audience names a kind of skill twice.')
  return { skill_kinds: kinds, skill_minimums: skills.map(({ minimum }) => minimum) }
}

const poolsIn = (quotas: QuotaRow[]): Uuid[] =>
  quotas
    .filter(({ grouped_by, of_group }) => grouped_by === 'pool' && of_group !== '')
    .map(({ of_group }) => of_group)

const quotaRow = (quota: Given['quotas'][number], at: number): QuotaRow => {
  const { by, of, most } = quota
  if (of === undefined) return { grouped_by: by, of_group: '', most }
  const known = { country: isCountry, language: isLanguage, pool: isPoolId }[by](of)
  if (!known) fail('invalid_input', `/audience/quotas/${at}/of is no ${by}.`)
  return { grouped_by: by, of_group: by === 'pool' ? fromPublicId('pool', of) : of, most }
}

const isPoolId = (text: string): boolean => {
  try {
    return fromPublicId('pool', text) !== ''
  } catch {
    return false
  }
}
