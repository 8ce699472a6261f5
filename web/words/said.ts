/** What a job says of its answers and its material, in words, with what nobody said named as that. */
import { useLingui } from '@lingui/react/macro'
import { AI_USE, INPUT_ORIGIN, type Offer, PURPOSE } from './choices.ts'

type Said = Pick<Offer, 'purpose' | 'data_use' | 'ai_use' | 'input_origin' | 'unstated'>
type Fact = [name: string, value: string]

/** Lines for a list of facts: what the answers are for, what becomes of them, AI, the material. */
export const useSaid = () => {
  const { t } = useLingui()
  return (of: Said): Fact[] => {
    const { licence, retention_days: days, seen_by } = of.data_use
    const kept = days === null ? t`no end set` : t`kept for ${days} days`
    const seen = seen_by === 'public' ? t`seen by everybody` : t`seen by the requester`
    const rights = of.unstated.includes('data_use') ? t`stay with the requester` : licence
    const facts: Record<Said['unstated'][number], Fact> = {
      purpose: [t`Used for`, t(PURPOSE[of.purpose])],
      data_use: [t`The answers`, [rights, seen, kept].join(' · ')],
      ai_use: [t`AI help`, t(AI_USE[of.ai_use])],
      input_origin: [t`Material`, t(INPUT_ORIGIN[of.input_origin])],
    }
    const names = of.unstated.map((name) => facts[name][0]).join(', ')
    return [
      ...Object.values(facts),
      ...(names === '' ? [] : [[t`Not stated`, t`${names}; it binds all the same`] as Fact]),
    ]
  }
}
