/** One person's answers as the results of a Label Studio annotation. */
import type { AnswerItem, Form } from '../../../forms/form.ts'
import { answerItemsOf, itemsOf } from '../../../forms/items-of.ts'
import { type Answers, answerTo, countedAnswers, isCantTell } from '../../../forms/show-if.ts'
import { type LabelStudioResult, regionResults, segmentResults, spanResults } from './regions.ts'

type Value = { type: string; value: Record<string, unknown> }

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'object' && one !== null && 'other' in one ? String(one.other) : String(one),
  )

/** Answers that are one value; what Label Studio has no control for goes as JSON into a text area. */
const VALUES: Record<string, (value: unknown) => Value> = {
  choice: (value) => ({ type: 'choices', value: { choices: texts(value) } }),
  multi_choice: (value) => ({ type: 'choices', value: { choices: texts(value) } }),
  checklist: (value) => ({ type: 'choices', value: { choices: texts(value) } }),
  short_text: (value) => ({ type: 'textarea', value: { text: texts(value) } }),
  long_text: (value) => ({ type: 'textarea', value: { text: texts(value) } }),
  number: (value) => ({ type: 'number', value: { number: value } }),
  rating: (value) => ({ type: 'rating', value: { rating: value } }),
  date: (value) => ({ type: 'datetime', value: { datetime: value } }),
  pairwise: (value) => ({ type: 'pairwise', value: { selected: value } }),
  rank: (value) => ({ type: 'ranker', value: { ranker: { rank: value } } }),
  taxonomy: (value) => ({
    type: 'taxonomy',
    value: { taxonomy: texts(value).map((path) => path.split('/')) },
  }),
}

const asText = (value: unknown): Value => ({
  type: 'textarea',
  value: { text: [typeof value === 'string' ? value : JSON.stringify(value)] },
})

/** What a question is about: the field its tool marks, else the first thing shown. */
const shownFor = (form: Form, item: AnswerItem): string => {
  if ('from' in item && typeof item.from === 'string') return item.from
  const shown = itemsOf(form).find((one) => 'from' in one && typeof one.from === 'string')
  return shown?.id ?? 'task'
}

const MARKS: Record<string, typeof regionResults> = {
  image_regions: regionResults,
  text_spans: spanResults,
  audio_segments: segmentResults,
}

/** The results of a person; `annotation` makes ids that are unique in the file. “Can’t tell” leaves none. */
export const labelStudioResults = (
  form: Form,
  answers: Answers,
  annotation: string,
): LabelStudioResult[] => {
  const counted = countedAnswers(form, answers)
  return answerItemsOf(form).flatMap((item): LabelStudioResult[] => {
    const value = answerTo(counted, item.id)
    if (value === undefined || value === null || isCantTell(value)) return []
    const to_name = shownFor(form, item)
    const marks = MARKS[item.type]
    if (marks !== undefined)
      return marks(value, { from_name: item.id, to_name, prefix: `${annotation}-${item.id}-` })
    const plain = (VALUES[item.type] ?? asText)(value)
    return [{ id: `${annotation}-${item.id}`, from_name: item.id, to_name, ...plain }]
  })
}
