/** Checks the keys of gold before they are stored: all good, or every fault by its place in the list. */
import { checkAnswers } from '../../forms/answers.ts'
import type { Form } from '../../forms/form.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { type Issue, Problem } from '../../kernel/errors.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import { fail } from '../handle.ts'
import type { JobRow } from '../jobs/queries.ts'
import { UNITS } from './agreement.ts'

/** A key with the input of the task it is for. */
export type GivenKey = {
  input: Record<string, unknown>
  expected: Record<string, unknown>
  tolerance: Record<string, number>
}

/** Throws Problem('invalid_gold'). */
export const requireKeys = (form: Form, keys: readonly GivenKey[]): void => {
  const issues = keys.flatMap((key, index) =>
    keyIssues(form, key).map((issue) => ({
      ...issue,
      pointer: `/gold/${index}${issue.pointer}`,
    })),
  )
  if (issues.length > 0) throw goldRefusal(issues)
}

const goldRefusal = (issues: Issue[]): Problem =>
  new Problem('invalid_gold', {
    detail: issues
      .slice(0, 5)
      .map(({ pointer, message }) => `${pointer}: ${message}`)
      .join('; '),
    errors: issues.slice(0, 100),
  })

const keyIssues = (form: Form, { input, expected, tolerance }: GivenKey): Issue[] => {
  const items = answerItemsOf(form)
  const none: Issue[] =
    Object.keys(expected).length === 0
      ? [{ pointer: '/expected', message: 'names no item; say at least one answer' }]
      : []
  // Items may be left out of a key, so it is looked at as a draft is, and then for what is there.
  const answers = checkAnswers(form, input, expected, { final: false }).map((issue) => ({
    ...issue,
    pointer: `/expected${issue.pointer}`,
  }))
  const far = Object.keys(tolerance).flatMap((id): Issue[] => {
    const item = items.find((one) => one.id === id)
    if (item === undefined)
      return [{ pointer: `/tolerance/${id}`, message: 'The form asks nothing under this id' }]
    return UNITS[item.type].startsWith('nothing')
      ? [{ pointer: `/tolerance/${id}`, message: `Here it counts in ${UNITS[item.type]}` }]
      : []
  })
  return [...none, ...answers, ...far]
}

/** Gold is added while somebody may still meet it, in a job whose terms speak of it. */
export const requireRoomForGold = (job: JobRow, gold: number): void => {
  if (!['draft', 'open', 'paused'].includes(job.status))
    fail('conflict', `The job is ${job.status}; nobody would meet the gold.`)
  if (job.gold_percent === 0)
    fail('conflict', 'The job’s terms say nothing of gold; set `gold` with update_job first.')
  if (gold > GOLD_LIMITS.per_job)
    fail('conflict', `One job uses at most ${GOLD_LIMITS.per_job} gold tasks; retire some first.`)
}
