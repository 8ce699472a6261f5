/** What a requester’s own answers to a form tell of those still to come. */
import type { AnswerItem, Form } from '../../../forms/form.ts'
import { ownWords } from '../../../forms/item-parts/option-answer.ts'
import { answerItemsOf } from '../../../forms/items-of.ts'
import { answerTo, isCantTell } from '../../../forms/show-if.ts'
import { labelTable } from '../../quality/answers/label-table.ts'
import { type Crowd, fitCrowd, usualCrowd } from '../../quality/forecast/fit-crowd.ts'
import type { PilotAnswer } from './pilot-queries.ts'

/** Labels that people choose among; undefined where the answers are not a choice of a few. */
const labelsOf = (item: AnswerItem): string[] | undefined => {
  if (item.type === 'pairwise') return item.tie ? ['left', 'right', 'tie'] : ['left', 'right']
  if (item.type === 'rating')
    return Array.from({ length: item.max - item.min + 1 }, (_, i) => String(item.min + i))
  if (item.type !== 'choice' || item.options === undefined) return undefined
  return [...item.options.map(({ value }) => value), ...(item.other ? ['other'] : [])]
}

/** Whether a result of this form can be sure of anything: only choices and scales can. */
export const canBeSure = (form: Form): boolean =>
  answerItemsOf(form).some((item) => labelsOf(item) !== undefined || item.type === 'multi_choice')

export type Pilot = { crowd: Crowd; answers: number; from: 'pilot' | 'prior' }

/**
 * The question whose people are least often right decides: a task is as sure as its least sure item. Where
 * no question has answers enough, what is usual elsewhere stands in.
 */
export const pilotOf = (form: Form, answers: readonly PilotAnswer[]): Pilot => {
  const items = answerItemsOf(form).flatMap((item) => {
    const labels = labelsOf(item)
    return labels === undefined || labels.length < 2 ? [] : [{ item, labels }]
  })
  const fitted = items.flatMap(({ item, labels }) => {
    const rows = answers.flatMap(({ task_id, worker_id, answers: given }) => {
      const value = answerTo(given, item.id)
      if (value === undefined || isCantTell(value)) return []
      const label = ownWords(value) === undefined ? String(value) : 'other'
      return [{ task: task_id, worker: worker_id, label }]
    })
    const crowd = fitCrowd(labelTable(rows, { labels }))
    return crowd === null ? [] : [{ crowd, answers: rows.length }]
  })
  const [hardest] = fitted.toSorted((a, b) => a.crowd.accuracy - b.crowd.accuracy)
  if (hardest !== undefined) return { ...hardest, from: 'pilot' }
  const most = Math.max(2, ...items.map(({ labels }) => labels.length))
  return { crowd: usualCrowd(Math.min(most, 20)), answers: 0, from: 'prior' }
}
