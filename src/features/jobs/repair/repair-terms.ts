/** Repair of what AI made: shown by its worst items, paid as writing it anew (charter R32). */
import type { Form } from '../../../forms/form.ts'
import { checkInput } from '../../../forms/input.ts'
import { countWords } from '../../../forms/text/words.ts'
import { type Issue, Problem } from '../../../kernel/errors.ts'
import { REPAIR_LIMITS } from '../../../kernel/limits/launches/repair-limits.ts'
import { PACE } from '../../../kernel/limits.ts'
import { formatAmount, type Money } from '../../../kernel/money.ts'
import { fileNamedBy } from '../../files/file-named-by.ts'
import { fail } from '../../handle.ts'
import { floorReward } from '../pricing.ts'
import type { JobRow } from '../queries.ts'

export type Repair = { creation_seconds: number; worst: Record<string, unknown>[] }

type Asked = {
  repair?: Repair | undefined
  input_origin: JobRow['input_origin']
  reward: Money
  paid_elsewhere: boolean
}

/** Seconds to type so much text; nobody writes it anew in less. */
const typingSeconds = (worst: Repair['worst']): number => {
  const words = worst.map((item) =>
    countWords(
      Object.values(item)
        .filter((value) => typeof value === 'string' && !value.startsWith('https://'))
        .join('\n'),
    ),
  )
  const mean = words.reduce((sum, count) => sum + count, 0) / Math.max(1, words.length)
  return Math.ceil((mean * 60) / PACE.words_typed_per_minute)
}

const itemIssues = (form: Form, { worst }: Repair): Issue[] =>
  worst.flatMap((item, at) => {
    const stored = Object.entries(item).filter(([, value]) => fileNamedBy(value) !== undefined)
    return [
      ...checkInput(form, item),
      ...stored.map(([name]) => ({
        pointer: `/${name}`,
        message: 'A stored file is seen only by who holds a task; name an https address',
      })),
    ].map((issue) => ({ ...issue, pointer: `/repair/worst/${at}${issue.pointer}` }))
  })

/** Refuses repair of what people made, a time too short, and pay under the floor for writing it anew. */
export const requireRepair = (asked: Asked, form: Form, estimated_seconds: number): void => {
  const { repair, input_origin, reward, paid_elsewhere } = asked
  if (repair === undefined) return
  if (input_origin === 'human')
    fail('invalid_input', 'Repair is of what AI made: input_origin is ai or mixed.')
  const errors = itemIssues(form, repair)
  if (errors.length > 0)
    throw new Problem('invalid_input', {
      detail: errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
      errors,
    })
  const least = Math.max(estimated_seconds, typingSeconds(repair.worst))
  if (repair.creation_seconds < least)
    throw new Problem('invalid_input', {
      param: '/repair/creation_seconds',
      detail: `Writing such an item anew takes at least ${least} seconds.`,
    })
  // The floor of the creation category: as if it were written anew.
  const floor = paid_elsewhere ? 0n : floorReward(reward.currency, repair.creation_seconds)
  if (reward.minor < floor)
    throw new Problem('under_pay_floor', {
      param: '/reward',
      detail: `Repair pays as writing it anew does: for ${repair.creation_seconds} seconds at least ${formatAmount(floor, reward.currency)} ${reward.currency}.`,
    })
}

/** What a job that repairs must show before it is published. */
export const missingFromRepair = (repair: Repair | null): Issue[] =>
  repair === null || repair.worst.length > 0
    ? []
    : [
        {
          pointer: '/repair/worst',
          message: 'The worst items',
          hint: 'Show one to five inputs as tasks have them, the worst you know of.',
        },
      ]

/** In how many of a worker’s first places a repair may be judged, and left with pay. */
export const assessmentPlaces = (job: Pick<JobRow, 'task_count' | 'estimated_seconds'>): number => {
  const share = Math.ceil((job.task_count * REPAIR_LIMITS.assessment_percent) / 100)
  const hour = Math.floor(REPAIR_LIMITS.assessment_seconds / job.estimated_seconds)
  return Math.max(1, Math.min(share, hour))
}

/** What everybody reads before accepting repair work. */
export const presentRepair = (job: Pick<JobRow, 'repair' | 'task_count' | 'estimated_seconds'>) =>
  job.repair === null ? null : { ...job.repair, assessment_places: assessmentPlaces(job) }
