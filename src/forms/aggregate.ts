/**
 * Several people's answers to one task as one result: everybody counts alike, unless it is known better
 * from all the tasks of a job together.
 */
import type { ItemResult } from './aggregation/item-result.ts'
import type { AnswerItem, Form } from './form.ts'
import { ownWords } from './item-parts/option-answer.ts'
import { answerItemsOf } from './items-of.ts'
import { answerTypeOf } from './registry.ts'
import { type Answers, answerTo, countedAnswers, isCantTell, visibleQuestions } from './show-if.ts'

/** What one item comes to, and how many could not tell (they are not in `n`). */
type ItemOutcome = ItemResult & { cant_tell: number }

export type FormResult = {
  /**
   * For a form that asks one thing, its answer. Otherwise a map by item id; null under an id means
   * people disagree evenly or could not tell, a missing id that nobody was asked. null when there is
   * no answer to anything.
   */
  answer: unknown
  /** The least of the items' confidences; null where no model says, or an item has no answer. */
  confidence: number | null
  items: Record<string, ItemOutcome>
}

const outcomeOf = (
  item: AnswerItem,
  everybody: Answers[],
  better: Partial<ItemResult> | undefined,
): ItemOutcome => {
  const given = everybody
    .map((answers) => answerTo(answers, item.id))
    .filter((v) => v !== undefined)
  const values = given.filter((value) => !isCantTell(value))
  const result = answerTypeOf(item).aggregate(item, values)
  const found =
    better === undefined ? result : sharpened(result, withOwnWords(item, values, better))
  return { ...found, cant_tell: given.length - values.length }
}

/**
 * An answer found by weighing people; what was counted stays beside it. A text that several people wrote
 * alike stays: to be typical is less.
 */
const sharpened = (counted: ItemResult, better: Partial<ItemResult>): ItemResult => {
  if (counted.method === 'exact' && better.method === 'medoid')
    return {
      ...counted,
      ...(better.right_words !== undefined && { right_words: better.right_words }),
    }
  const { tied: _, ...rest } = counted
  return { ...rest, ...better }
}

/** Own words won: those given most often, of the people who gave any. */
const withOwnWords = (item: AnswerItem, values: unknown[], better: Partial<ItemResult>) => {
  if (better.answer !== 'other' || !('other' in item) || item.other !== true) return better
  const own = values.filter((value) => ownWords(value) !== undefined)
  return { ...better, answer: answerTypeOf(item).aggregate(item, own).answer }
}

const asked = ({ n, cant_tell }: ItemOutcome): boolean => n + cant_tell > 0

/** One person's answers about regions, under the ids of the result's regions; what stands for none is left out. */
const aligned = (
  { id }: AnswerItem,
  own: Answers,
  of: { item: AnswerItem; outcome: ItemOutcome },
): Answers => {
  const value = answerTo(own, id)
  if (typeof value !== 'object' || value === null || isCantTell(value)) return own
  const { sameRegions } = answerTypeOf(of.item)
  const ids = sameRegions?.(of.outcome.answer, answerTo(own, of.item.id)) ?? new Map()
  const renamed = Object.entries(value).flatMap(([region, answer]) =>
    ids.has(region) ? [[String(ids.get(region)), answer] as const] : [],
  )
  return { ...own, [id]: renamed.length === 0 ? undefined : Object.fromEntries(renamed) }
}

/** The least confidence among the items; one without an answer makes the whole uncertain. */
const leastConfidence = (outcomes: ItemOutcome[]): number | null => {
  if (outcomes.some(({ answer }) => answer === null)) return null
  const known = outcomes.map(({ confidence }) => confidence).filter((value) => value !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/**
 * One result of the answers of several people. Items that the resulting answers would hide do not
 * speak in `answer` and `confidence`; `items` keeps them all. `better` holds, by item, what was found
 * from all tasks of the job together.
 */
export const aggregate = (
  form: Form,
  answersList: Answers[],
  better: ReadonlyMap<string, Partial<ItemResult>> = new Map(),
): FormResult => {
  const questions = answerItemsOf(form)
  const everybody = answersList.map((answers) => countedAnswers(form, answers))
  const outcomes: { item: AnswerItem; outcome: ItemOutcome }[] = []
  for (const item of questions) {
    const of = outcomes.find((one) => item.type === 'per_region' && one.item.id === item.of)
    const asked = of === undefined ? everybody : everybody.map((own) => aligned(item, own, of))
    outcomes.push({ item, outcome: outcomeOf(item, asked, better.get(item.id)) })
  }
  const items = Object.fromEntries(outcomes.map(({ item, outcome }) => [item.id, outcome]))
  const found = Object.fromEntries(outcomes.map(({ item, outcome }) => [item.id, outcome.answer]))
  const visible = new Set(visibleQuestions(form, found).map(({ id }) => id))
  const speaking = outcomes.filter(({ item, outcome }) => visible.has(item.id) && asked(outcome))
  const confidence = leastConfidence(speaking.map(({ outcome }) => outcome))
  const single = questions.length === 1 ? questions[0] : undefined
  if (single !== undefined) return { answer: found[single.id] ?? null, confidence, items }
  const answer = Object.fromEntries(speaking.map(({ item, outcome }) => [item.id, outcome.answer]))
  const nothing = speaking.every(({ outcome }) => outcome.answer === null)
  return { answer: nothing ? null : answer, confidence, items }
}
