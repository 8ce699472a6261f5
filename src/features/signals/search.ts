/** What the answers of a job show that is worth a human’s look: pure. */
import type { AnswerItem, Form } from '../../forms/form.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { answerTo, isCantTell } from '../../forms/show-if.ts'
import { SIGNAL_LIMITS } from '../../kernel/limits/quality/signal-limits.ts'
import { findAgreedErrors } from '../quality/signals/agreed-errors.ts'
import { answerGrid, type LabelledAnswer } from '../quality/signals/answer-grid.ts'
import { findBelowChance } from '../quality/signals/below-chance.ts'
import { findCopiedTexts } from '../quality/signals/copied-texts.ts'
import type { Finding } from '../quality/signals/finding.ts'
import { findLeaks, type Leak } from '../quality/signals/gold-leak.ts'
import { findPatterns } from '../quality/signals/patterns.ts'
import { findSpeedDrops } from '../quality/signals/speed-drop.ts'
import { optionKey } from '../results/inference/item-columns.ts'
import type { SeenAnswer, SeenCheck } from './look-queries.ts'

/** Items whose answers are one of a few, and whether they are right or wrong and nothing between. */
const LABELLED: Partial<Record<AnswerItem['type'], { exact: boolean }>> = {
  choice: { exact: true },
  pairwise: { exact: true },
  rating: { exact: false },
}

export const hasLongTexts = (form: Form): boolean =>
  answerItemsOf(form).some(({ type }) => type === 'long_text')

type Valued = SeenAnswer & { value: unknown }

const valued = (item: AnswerItem, answers: readonly SeenAnswer[]): Valued[] =>
  answers.flatMap((answer) => {
    const value = answerTo(answer.answers, item.id)
    return value === undefined || isCantTell(value) ? [] : [{ ...answer, value }]
  })

const labelledOf = (item: AnswerItem, answers: readonly SeenAnswer[]): LabelledAnswer[] =>
  valued(item, answers).map(({ task_id, worker_id, value }) => ({
    task: task_id,
    worker: worker_id,
    label: optionKey(value),
  }))

const ofItem = (item: AnswerItem, answers: readonly SeenAnswer[]): Finding[] => {
  if (item.type === 'long_text')
    return findCopiedTexts(
      valued(item, answers).map(({ task_id, worker_id, value, source }) => ({
        task: task_id,
        worker: worker_id,
        text: String(value),
        source,
      })),
    )
  const labelled = LABELLED[item.type]
  // Options that each task brings by itself have nothing in common.
  if (labelled === undefined || (item.type === 'choice' && item.options === undefined)) return []
  const grid = answerGrid(labelledOf(item, answers))
  const patterns = findPatterns(grid)
  return labelled.exact
    ? [...patterns, ...findBelowChance(grid), ...findAgreedErrors(grid)]
    : patterns
}

const strongest = (findings: readonly Finding[]): Finding[] =>
  [...Map.groupBy(findings, ({ kind }) => kind).values()].flatMap((same) =>
    same.sort((a, b) => b.strength - a.strength).slice(0, SIGNAL_LIMITS.filed_at_once),
  )

/** At most `filed_at_once` of a kind, the strongest. */
export const searchAnswers = (form: Form, answers: readonly SeenAnswer[]): Finding[] => {
  if (answers.length < SIGNAL_LIMITS.answers_least) return []
  const timed = answers.map(({ task_id, worker_id, seconds }) => ({
    task: task_id,
    worker: worker_id,
    seconds,
  }))
  const byItem = answerItemsOf(form).flatMap((item) => ofItem(item, answers))
  return strongest([...byItem, ...findSpeedDrops(timed)])
}

/** Gold in use whose answer seems to be known. */
export const searchChecks = (checks: readonly SeenCheck[]): Leak[] => {
  const inUse = new Set(checks.filter(({ in_use }) => in_use).map(({ task_id }) => task_id))
  const answers = checks.map(({ task_id, worker_id, is_right, seconds }) => ({
    ...{ task: task_id, worker: worker_id },
    ...{ right: is_right, seconds },
  }))
  return findLeaks(answers).filter(({ task }) => inUse.has(task))
}
