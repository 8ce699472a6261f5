/** Which groups of a month may be told, and what is told of them. Pure. */
import { PARITY_LIMITS } from '../../kernel/limits/content/parity-limits.ts'
import type { Currency } from '../../kernel/money.ts'
import { percentOf } from './month.ts'
import type { PARITY_BY } from './parity-schemas.ts'

/** A group as it was counted. */
export type CountedGroup = {
  by: (typeof PARITY_BY)[number]
  of: string
  people: number
  approved: number
  rejected: number
  paid: { currency: Currency; minor: string; seconds: number }[]
}

/** A group as the report tells it; pay in minor units as text. */
export type ToldGroup = {
  by: CountedGroup['by']
  of: string
  /** At least so many, in steps of ten. */
  people: number
  approved_percent: number | null
  rejected_percent: number | null
  share_percent: number | null
  hourly: { currency: Currency; minor: string }[]
}

const { fewest_people: FEWEST, step: STEP } = PARITY_LIMITS
/** Nobody, or enough that no figure points at one of them. */
const isSafe = (people: number): boolean => people === 0 || people >= FEWEST

/**
 * Groups of twenty or more, whose rest is nobody or twenty or more as well: else the rest would follow from
 * what is told of all. People live in one country, so there the rest of all countries told counts too.
 */
export const toldGroups = (
  all: { people: number; approved: number },
  groups: readonly CountedGroup[],
): ToldGroup[] => {
  const large = groups.filter(({ people }) => people >= FEWEST && isSafe(all.people - people))
  const countries = withSafeRest(
    all.people,
    large.filter(({ by }) => by === 'country').sort((a, b) => b.people - a.people),
  )
  return large
    .filter((group) => group.by !== 'country' || countries.includes(group))
    .map((group) => tell(group, all.approved))
}

/** The largest first; as long as what is left over would be few, the smallest goes too. */
const withSafeRest = (people: number, groups: CountedGroup[]): CountedGroup[] => {
  const rest = people - groups.reduce((sum, group) => sum + group.people, 0)
  return isSafe(rest) || groups.length === 0 ? groups : withSafeRest(people, groups.slice(0, -1))
}

const tell = (group: CountedGroup, approved_in_all: number): ToldGroup => {
  const { by, of, people, approved, rejected, paid } = group
  return {
    ...{ by, of, people: people - (people % STEP) },
    approved_percent: percentOf(approved, approved + rejected),
    rejected_percent: percentOf(rejected, approved + rejected),
    share_percent: percentOf(approved, approved_in_all),
    hourly: paid.flatMap(({ currency, minor, seconds }) =>
      seconds > 0
        ? [{ currency, minor: String((BigInt(minor) * 3_600n) / BigInt(Math.round(seconds))) }]
        : [],
    ),
  }
}
