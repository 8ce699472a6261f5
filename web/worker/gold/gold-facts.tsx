/** What a card says of checks and of the job’s gate, before anybody begins (charter R20). */
import { useLingui } from '@lingui/react/macro'
import type { Offer } from '../../words/choices.ts'

/** No facts for a job without gold. */
export const useGoldFacts = ({ gold }: Pick<Offer, 'gold'>): [string, string][] => {
  const { t } = useLingui()
  if (gold === null) return []
  const { percent, gate } = gold
  const checks = t`At most ${percent} in 100 tasks have a known answer, paid like all others`
  if (gate === null) return [[t`Checks`, checks]]
  const { percent: right, over, retake_days: days } = gate
  return [
    [t`Checks`, checks],
    [
      t`Gate`,
      t`Under ${right} % right of your last ${over} checks, this job rests for ${days} days`,
    ],
  ]
}
