/** What a job says of its answers and its material, in words, with what nobody said marked as that. */
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { AI_USE, INPUT_ORIGIN, type Offer, PURPOSE } from './choices.ts'

type Said = Pick<Offer, 'purpose' | 'data_use' | 'ai_use' | 'input_origin' | 'unstated'>
type Fact = [name: string, value: string]

/** Lines for a list of facts: what the answers are for, what becomes of them, AI, the material. */
export const useSaid = () => {
  const { t } = useLingui()
  const words = (of: Said, name: Said['unstated'][number], value: string) =>
    of.unstated.includes(name) ? t`${value} (not stated, but binding)` : value
  const chosen = (of: Said, name: Said['unstated'][number], value: MessageDescriptor) =>
    words(of, name, t(value))
  return (of: Said): Fact[] => {
    const { licence, retention_days: days, seen_by } = of.data_use
    const kept = days === null ? t`no end set` : t`kept for ${days} days`
    const seen = seen_by === 'public' ? t`seen by everybody` : t`seen by the requester`
    return [
      [t`Used for`, chosen(of, 'purpose', PURPOSE[of.purpose])],
      [t`The answers`, words(of, 'data_use', [licence, seen, kept].join(' · '))],
      [t`AI help`, chosen(of, 'ai_use', AI_USE[of.ai_use])],
      [t`Material`, chosen(of, 'input_origin', INPUT_ORIGIN[of.input_origin])],
    ]
  }
}
