/** The linter of jobs: reads terms as a careful colleague would. Pure; never refuses. */
import { estimateSeconds } from '../../../forms/estimate.ts'
import { placeholdersIn } from '../../../forms/fill.ts'
import type { AnswerItem, Form } from '../../../forms/form.ts'
import { isAnswerItem, itemsOf } from '../../../forms/items-of.ts'
import { typeOf } from '../../../forms/registry.ts'
import { placedItems } from '../../../forms/rules/names.ts'
import { textsIn } from '../../../forms/text/texts.ts'
import { countWords } from '../../../forms/text/words.ts'
import { ADVICE_LIMITS } from '../../../kernel/limits/jobs/advice-limits.ts'
import { type Currency, formatAmount } from '../../../kernel/money.ts'
import { ADVICE_CODES, type AdviceCode, type JobAdvice } from '../../texts/advice-schemas.ts'
import { floorReward } from '../pricing.ts'

/** As much of a job as can be read. */
export type Readable = {
  form: Form
  currency: Currency
  reward: bigint
  tasks: number
  overlap: number
  gold_percent: number
  paid_elsewhere: boolean
}

type Finding = Pick<JobAdvice, 'pointer' | 'message'>
type Rule = (job: Readable) => Finding[]

/** Words that join two questions, by language. */
const AND: Record<string, RegExp> = {
  en: /\b(?:and|as well as)\b/i,
  fr: /(?:^|\s)(?:et|ainsi que)\s/i,
  de: /\b(?:und|sowie)\b/i,
  es: /(?:^|\s)[ye]\s/i,
  it: /(?:^|\s)ed?\s/i,
  pt: /(?:^|\s)e\s/i,
}

const questions = (form: Form): { item: AnswerItem; pointer: string }[] =>
  placedItems(form).flatMap(({ item, pointer }) =>
    isAnswerItem(item) ? [{ item, pointer: `/form${pointer}` }] : [],
  )

/** Answers that judge: people without a way out guess them. */
const judges = (item: AnswerItem): boolean =>
  ['choice', 'pairwise', 'rating', 'number'].includes(item.type)

const isDouble = ({ label, type }: AnswerItem, lang: string): boolean => {
  if (label.split('?').length > 2) return true
  if (type !== 'choice' && type !== 'rating') return false
  return AND[lang.slice(0, 2)]?.test(label) === true
}

const floorMissed: Rule = ({ form, reward, currency, paid_elsewhere }) => {
  const seconds = estimateSeconds(form, {}, { instructions: false })
  const least = floorReward(currency, seconds)
  if (paid_elsewhere || reward >= least) return []
  return [
    {
      pointer: '/estimated_seconds',
      message: `Read at an ordinary pace and answered, a task takes about ${seconds} seconds; for that the floor is ${formatAmount(least, currency)} ${currency}.`,
    },
  ]
}

const doubleQuestion: Rule = ({ form }) =>
  questions(form)
    .filter(({ item }) => isDouble(item, form.lang))
    .map(({ item, pointer }) => ({
      pointer: `${pointer}/label`,
      message: `“${item.label}” seems to ask two things at once.`,
    }))

const noCantTell: Rule = ({ form }) =>
  questions(form)
    .filter(({ item }) => judges(item) && item.required && !item.cant_tell)
    .filter(({ item }) => !('other' in item && item.other))
    .map(({ item, pointer }) => ({
      pointer: `${pointer}/cant_tell`,
      message: `Whoever cannot tell “${item.label}” must guess.`,
    }))

const manyOptions: Rule = ({ form }) =>
  questions(form).flatMap(({ item, pointer }) => {
    const count = item.type === 'choice' ? (item.options?.length ?? 0) : 0
    if (count <= ADVICE_LIMITS.options) return []
    const message = `“${item.label}” has ${count} options: more than people keep in mind.`
    return [{ pointer: `${pointer}/options`, message }]
  })

const unnamedScale: Rule = ({ form }) =>
  questions(form)
    .filter(({ item }) => item.type === 'rating' && !(item.low_label && item.high_label))
    .map(({ item, pointer }) => ({
      pointer,
      message: `Nobody reads what the ends of the scale “${item.label}” mean.`,
    }))

const longInstructions: Rule = ({ form }) => {
  const words = Math.round(countWords(form.instructions_md ?? ''))
  if (words <= ADVICE_LIMITS.instruction_words) return []
  return [{ pointer: '/form/instructions_md', message: `The instructions have ${words} words.` }]
}

const noExample: Rule = ({ form, tasks }) =>
  tasks < ADVICE_LIMITS.tasks || (form.examples ?? []).length > 0
    ? []
    : [{ pointer: '/form/examples', message: 'There is no example of a good answer.' }]

const oneAnswer: Rule = ({ tasks, overlap, gold_percent }) =>
  tasks < ADVICE_LIMITS.tasks || overlap > 1 || gold_percent > 0
    ? []
    : [
        {
          pointer: '/overlap',
          message: 'One answer each and no gold: nothing tells right answers from wrong ones.',
        },
      ]

const noGold: Rule = ({ form, tasks, overlap, gold_percent }) =>
  gold_percent > 0 ||
  overlap === 1 ||
  tasks * overlap < ADVICE_LIMITS.places_without_gold ||
  !questions(form).some(({ item }) => judges(item) || item.type === 'multi_choice')
    ? []
    : [
        {
          pointer: '/gold',
          message: 'Without gold nobody sees an error that most people share.',
        },
      ]

const unusedData: Rule = ({ form }) => {
  const used = new Set([
    ...itemsOf(form).flatMap((item) => (typeOf(item).uses?.(item) ?? []).map(({ name }) => name)),
    ...textsIn(form).flatMap(({ text }) => placeholdersIn(text)),
  ])
  return form.data.flatMap(({ name }, index) =>
    used.has(name)
      ? []
      : [{ pointer: `/form/data/${index}`, message: `Nobody is shown the column “${name}”.` }],
  )
}

const RULES: Record<AdviceCode, { find: Rule; hint: string }> = {
  floor_missed: {
    find: floorMissed,
    hint: 'Raise the reward, or ask for less; measured times will show it otherwise.',
  },
  double_question: {
    find: doubleQuestion,
    hint: 'If somebody could say yes to one half and no to the other, ask two questions.',
  },
  no_cant_tell: {
    find: noCantTell,
    hint: 'Set "cant_tell": true; a guess looks like an answer and costs as much.',
  },
  many_options: {
    find: manyOptions,
    hint: 'Group them: first the group, then with show_if the option in it.',
  },
  unnamed_scale: { find: unnamedScale, hint: 'Say both ends: low_label and high_label.' },
  long_instructions: {
    find: longInstructions,
    hint: 'Keep what decides answers; put cases into examples, they are read.',
  },
  no_example: {
    find: noExample,
    hint: 'Add one good answer and one doubtful case to `examples`.',
  },
  one_answer: {
    find: oneAnswer,
    hint: 'Ask for 2 or 3 answers, or let a part be checked: gold: {"percent": 5}.',
  },
  no_gold: {
    find: noGold,
    hint: 'Ten tasks whose answer you know are enough: gold: {"percent": 5}, then add_gold.',
  },
  unused_data: { find: unusedData, hint: 'Show it, or leave it out of `data`.' },
}

/** Everything worth a second look, what costs people most first. */
export const adviseOn = (job: Readable): JobAdvice[] =>
  ADVICE_CODES.flatMap((code) =>
    RULES[code].find(job).map((found) => ({ code, ...found, hint: RULES[code].hint })),
  )
