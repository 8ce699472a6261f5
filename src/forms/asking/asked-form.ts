/** What every form made from a question shares: context and pictures above, faults told to the asker. */
import type { Issue } from '../../kernel/errors.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { placeholdersIn } from '../fill.ts'
import { type Form, type FormInput, parseForm } from '../form.ts'
import { checkInput } from '../input.ts'
import type { Input } from '../item-parts/item-type.ts'

/** A picture: an uploaded file's id or an https address, and what it shows for those who cannot see it. */
type QuestionImage = ({ file: string } | { url: string }) & { alt?: string | undefined }

/** What stands above the questions. */
export type Surroundings = {
  /** Plain text to read first; shown as it is, so it may hold code. */
  context?: string | undefined
  images?: QuestionImage[] | undefined
  /** Answers to learn from. */
  examples?: FormInput['examples'] | undefined
  /** Language of the question; `en` by default. */
  lang?: string | undefined
}

export type AskedForm = { ok: true; form: Form; input: Input } | { ok: false; issues: Issue[] }

type ItemInput = FormInput['pages'][number]['items'][number]
/** An item, and which member of the asker's words it was made from; '' for the question itself. */
export type AskedItem = { item: ItemInput; from: string }

const sourceOf = (image: QuestionImage): string => ('file' in image ? image.file : image.url)

const surroundingItems = ({ context, images = [] }: Surroundings): AskedItem[] => [
  ...(context === undefined
    ? []
    : [
        { item: { type: 'text' as const, id: 'shown_context', from: 'context' }, from: '/context' },
      ]),
  ...images.map(({ alt }, index) => ({
    item: {
      type: 'image' as const,
      id: `shown_image_${index + 1}`,
      from: `image_${index + 1}`,
      ...(alt !== undefined && { alt }),
    },
    from: `/images/${index}`,
  })),
]

/** Names a place in the made form by what the asker wrote. */
const retold = (issues: Issue[], items: AskedItem[]): Issue[] =>
  issues.map(({ pointer, ...issue }) => {
    const place = /^\/pages\/0\/items\/(\d+)(.*)$/.exec(pointer)
    const asked = items[Number(place?.[1] ?? Number.NaN)]
    const rest = (place?.[2] ?? '').replace(/^\/(?:label|text)$/, '')
    if (asked !== undefined) return { ...issue, pointer: asked.from + rest || '/question' }
    if (pointer === '/title') return { ...issue, pointer: '/question' }
    return { ...issue, pointer }
  })

const inputPointer = (pointer: string): string =>
  pointer.replace(/^\/image_(\d+)/, (_, number) => `/images/${Number(number) - 1}`)

const once = (issues: Issue[]): Issue[] =>
  issues.filter(
    ({ pointer }, index) => issues.findIndex((other) => other.pointer === pointer) === index,
  )

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= FORM_LIMITS.title) return line
  // Not in the middle of a sign that takes two.
  return `${line.slice(0, FORM_LIMITS.title - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A form of one page that shows the surroundings and asks `questions`, with the input for its task. */
export const assembleForm = (
  question: string,
  surroundings: Surroundings,
  questions: AskedItem[],
): AskedForm => {
  if (placeholdersIn(question).length > 0)
    return {
      ok: false,
      issues: [
        {
          pointer: '/question',
          message: 'A question is asked as it stands; {{…}} belongs into a form with data',
          hint: 'Write the words themselves, or send a form.',
        },
      ],
    }
  const { context, images = [], lang = 'en', examples } = surroundings
  const items = [...surroundingItems(surroundings), ...questions]
  const parsed = parseForm({
    form: 1,
    lang,
    title: shortened(question),
    ...(examples !== undefined && { examples }),
    data: [
      ...(context === undefined ? [] : [{ name: 'context', kind: 'text' }]),
      ...images.map((_, index) => ({ name: `image_${index + 1}`, kind: 'image' })),
    ],
    pages: [{ id: 'question', items: items.map(({ item }) => item) }],
  })
  if (!parsed.ok) return { ok: false, issues: once(retold(parsed.issues, items)) }
  const input: Input = {
    ...(context !== undefined && { context }),
    ...Object.fromEntries(images.map((image, index) => [`image_${index + 1}`, sourceOf(image)])),
  }
  const issues = checkInput(parsed.form, input)
  if (issues.length > 0)
    return {
      ok: false,
      issues: issues.map((issue) => ({ ...issue, pointer: inputPointer(issue.pointer) })),
    }
  return { ok: true, form: parsed.form, input }
}
