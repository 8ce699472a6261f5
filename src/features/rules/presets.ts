/** Rules by name: pure. */
import type { Preset, Rule } from './rule-schemas.ts'

const TRAIN: Rule = { collector: 'gold', over: 5, fewer_than: 3, action: 'retrain' }
const LOOK: Rule = { collector: 'consensus', over: 20, fewer_than: 10, action: 'ask_human' }

/** gentle trains; standard also asks a human; careful has a gate besides. */
const PRESET_RULES: Readonly<Record<Preset, readonly Rule[]>> = {
  gentle: [TRAIN],
  standard: [TRAIN, LOOK],
  careful: [
    TRAIN,
    LOOK,
    { collector: 'gold', over: 10, fewer_than: 7, action: 'gate' },
    { collector: 'skipped', over: 20, fewer_than: 8, action: 'ask_human' },
    { collector: 'reviews', over: 10, fewer_than: 6, action: 'ask_human' },
  ],
}

export const rulesOf = (preset: Preset | undefined, own: readonly Rule[]): Rule[] => [
  ...(preset === undefined ? [] : PRESET_RULES[preset]),
  ...own,
]

/** A gate of the job in percent (charter R20): under it are exactly those with fewer than so many right. */
export const gateColumns = ({ over, fewer_than }: Rule) => ({
  gate_percent: Math.floor((fewer_than * 100) / over),
  gate_over: over,
})

/** The gate of a job as a rule; the least that is not under it. */
export const gateRule = (job: {
  gate_percent: number | null
  gate_over: number | null
}): Rule | null =>
  job.gate_percent === null || job.gate_over === null
    ? null
    : {
        collector: 'gold',
        over: job.gate_over,
        fewer_than: Math.ceil((job.gate_percent * job.gate_over) / 100),
        action: 'gate',
      }
