/** A form from one question, for callers who have nothing more to say. */
import type { Issue } from '../kernel/errors.ts'
import {
  type AskedForm,
  type AskedItem,
  assembleForm,
  type Surroundings,
} from './asking/asked-form.ts'
import { wordingIn } from './asking/wording.ts'

/** How a quick question can be answered. `text` is several lines. */
export const QUICK_ANSWERS = [
  'choice',
  'multi_choice',
  'yes_no',
  'short_text',
  'text',
  'number',
  'rating',
  'rank',
] as const
type QuickAnswer = (typeof QUICK_ANSWERS)[number]

export type QuickQuestion = Surroundings & {
  question: string
  /** Words to choose from, or value and label. */
  options?: (string | { value: string; label: string })[] | undefined
  /** `choice` when there are options, else `text`. */
  answer?: QuickAnswer | undefined
  /** Asks for the reason too, as the item `reason`. */
  reason?: boolean | undefined
  /** Offers “can't tell” where an answer is chosen; true by default, as forced guesses look like answers. */
  cant_tell?: boolean | undefined
}

type ItemInput = AskedItem['item']

/** Keys 1–9 for the first options. */
const keyed = (options: NonNullable<QuickQuestion['options']>) =>
  options.map((option, index) => ({
    ...(typeof option === 'string' ? { value: option, label: option } : option),
    ...(index < 9 && { key: String(index + 1) }),
  }))

const answerItem = (asked: QuickQuestion, lang: string): ItemInput => {
  const { question, options = [], cant_tell = true } = asked
  const fields = { id: 'answer', label: question }
  const type = asked.answer ?? (asked.options === undefined ? 'text' : 'choice')
  switch (type) {
    case 'choice':
    case 'multi_choice':
      return { type, ...fields, options: keyed(options), cant_tell }
    case 'rank':
      return {
        type,
        ...fields,
        options: keyed(options).map(({ key: _, ...option }) => option),
        cant_tell,
      }
    case 'yes_no': {
      const { yes, no } = wordingIn(lang)
      const options = [
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]
      return { type: 'choice', ...fields, options: keyed(options), cant_tell }
    }
    case 'text':
      return { type: 'long_text', ...fields }
    case 'short_text':
      return { type, ...fields }
    default:
      return { type, ...fields, cant_tell }
  }
}

const WITH_OPTIONS: QuickAnswer[] = ['choice', 'multi_choice', 'rank']

/** What the form itself could not say well about the asker's words. */
const askedIssues = ({ options, answer }: QuickQuestion): Issue[] => {
  const issues: Issue[] = []
  const choosing = answer === undefined ? options !== undefined : WITH_OPTIONS.includes(answer)
  if (choosing && options === undefined)
    issues.push({
      pointer: '/options',
      message: `\`answer: ${answer}\` needs options`,
      hint: 'Add at least two options, or ask for yes_no or text.',
    })
  if (!choosing && options !== undefined)
    issues.push({
      pointer: '/options',
      message: `\`answer: ${answer}\` takes no options`,
      hint: `Remove the options, or ask for ${WITH_OPTIONS.join(', ')}.`,
    })
  return issues
}

/**
 * The form that asks `question`, and the input for its one task: context and pictures are data. The
 * question is the item `answer`, the reason the item `reason`. Issues point into what was given:
 * `/question`, `/options/0/label`, `/images/1`.
 */
export const quickForm = (asked: QuickQuestion): AskedForm => {
  const refused = askedIssues(asked)
  if (refused.length > 0) return { ok: false, issues: refused }
  const lang = asked.lang ?? 'en'
  const questions: AskedItem[] = [{ item: answerItem(asked, lang), from: '' }]
  if (asked.reason === true)
    questions.push({
      item: { type: 'long_text', id: 'reason', label: wordingIn(lang).why, max_length: 2000 },
      from: '/reason',
    })
  return assembleForm(asked.question, asked, questions)
}
