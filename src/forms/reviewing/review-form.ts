/**
 * The form in which somebody looks at another person’s answers: the task as it was shown, what was answered,
 * the question whether it is right, and, only if not, the same questions again. Pure.
 */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import type { Form, Item } from '../form.ts'
import { isAnswerItem } from '../items-of.ts'
import { reviewWords } from './words.ts'

export type Layer = 'review' | 'adjudication'

/** Ids of what is added; a form that uses one of them itself cannot be reviewed. */
export const REVIEW_IDS = {
  verdict: 'review_verdict',
  first: 'review_answer',
  second: 'review_other',
} as const

/** The verdict that asks the questions again. */
const ANEW: Record<Layer, string> = { review: 'correct', adjudication: 'neither' }

type Added = { items: Record<string, unknown>[]; fields: string[] }

const added = (layer: Layer, lang: string): Added => {
  const say = reviewWords(lang)
  const shown = (id: string, label: string) => ({ type: 'text', id, from: id, label })
  const asked = (label: string, options: [string, string][]) => ({
    ...{ type: 'choice', id: REVIEW_IDS.verdict, label },
    ...{ required: true, cant_tell: false, other: false },
    options: options.map(([value, text]) => ({ value, label: text })),
  })
  const { first, second } = REVIEW_IDS
  if (layer === 'review')
    return {
      fields: [first],
      items: [
        shown(first, say.given),
        asked(say.is_right, [
          ['accept', say.accept],
          ['correct', say.correct],
        ]),
      ],
    }
  return {
    fields: [first, second],
    items: [
      shown(first, say.first),
      shown(second, say.second),
      asked(say.which_is_right, [
        ['first', say.take_first],
        ['second', say.take_second],
        ['neither', say.neither],
      ]),
    ],
  }
}

/** The question as it was, only to whoever answers anew. It ends nobody’s work. */
const onlyAnew = (item: Item, layer: Layer): Item => {
  if (!isAnswerItem(item)) return item
  const anew = { item: REVIEW_IDS.verdict, op: 'eq' as const, value: ANEW[layer] }
  const before = item.show_if ?? []
  // Where no condition more is allowed, those there are look back at questions that are hidden.
  const show_if = before.length < FORM_LIMITS.conditions ? [anew, ...before] : before
  if (item.type !== 'choice' || item.options === undefined) return { ...item, show_if }
  return { ...item, show_if, options: item.options.map(({ screen_out: _, ...option }) => option) }
}

/** Where a translated text stands after `count` items came in on page `page` before item `at`. */
const movedPath = (
  path: string,
  { page, at, count }: { page: number; at: number; count: number },
) =>
  path.replace(/^\/pages\/(\d+)\/items\/(\d+)(?=\/)/, (same, on: string, index: string) =>
    Number(on) === page && Number(index) >= at
      ? `/pages/${on}/items/${Number(index) + count}`
      : same,
  )

/** May not parse: of a form at its bounds, or one that uses the added ids. */
export const reviewForm = (form: Form, layer: Layer): Form => {
  const { items, fields } = added(layer, form.lang)
  const page = form.pages.findIndex((one) => one.items.some(isAnswerItem))
  const at = form.pages[page]?.items.findIndex(isAnswerItem) ?? 0
  const slot = form.pages[page]?.items[at]?.slot
  const beside = items.map((item) => ({ ...item, ...(slot !== undefined && { slot }) })) as Item[]
  return {
    ...form,
    done_when: reviewWords(form.lang).done_when,
    data: [
      ...form.data,
      ...fields.map((name) => ({ name, kind: 'text' as const, required: true })),
    ],
    pages: form.pages.map((one, index) => {
      const asked = one.items.map((item) => onlyAnew(item, layer))
      return { ...one, items: index === page ? asked.toSpliced(at, 0, ...beside) : asked }
    }),
    ...(form.translations !== undefined && {
      translations: form.translations
        // Of texts that are the review’s own, or end nothing any more, there is none.
        .filter(({ path }) => path !== '/done_when')
        .map((one) => ({
          ...one,
          path: movedPath(one.path, { page, at, count: items.length }),
        })),
    }),
  }
}
