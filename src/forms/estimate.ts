/** How long a task takes: reading, and a few seconds per question. Measured times replace it. */
import { PACE } from '../kernel/limits.ts'
import { fillText } from './fill.ts'
import type { Form } from './form.ts'
import type { Input } from './item-parts/item-type.ts'
import { itemsOf } from './items-of.ts'
import { typeOf } from './registry.ts'
import { textsIn } from './text/texts.ts'
import { countWords } from './text/words.ts'

const readingSeconds = (text: string): number =>
  (countWords(text) * 60) / PACE.words_read_per_minute

/** Seconds to read the title, the instructions and the examples: once, not with every task. */
export const instructionSeconds = (form: Form): number => {
  const { pages: _, ...head } = form
  return Math.ceil(
    readingSeconds(
      textsIn(head)
        .map(({ text }) => text)
        .join('\n'),
    ),
  )
}

/** The words an item shows from the task's input. */
const shownWords = (input: Input, names: readonly string[]): string =>
  names
    .map((name) => input[name])
    .flatMap((value) =>
      Array.isArray(value)
        ? value.map((option) => option?.label ?? option?.text ?? option)
        : [value],
    )
    .filter((value) => typeof value === 'string' && !/^(?:https:\/\/|file_)\S*$/.test(value))
    .join('\n')

/**
 * Whole seconds for one task, at least `PACE.minimum`: all of its texts, filled in, at reading speed,
 * plus what each item takes. Conditions are ignored, so nobody is promised less than they may read.
 * `instructions` says whether to count reading them too, as for a person's first task.
 */
export const estimateSeconds = (
  form: Form,
  input: Input,
  { instructions = true }: { instructions?: boolean } = {},
): number => {
  const items = itemsOf(form)
  const texts = textsIn(form.pages).map(({ text }) => fillText(text, input))
  const used = items.flatMap((item) => (typeOf(item).uses?.(item) ?? []).map(({ name }) => name))
  const reading = readingSeconds([...texts, shownWords(input, used)].join('\n'))
  const working = items.reduce((sum, item) => sum + typeOf(item).seconds(item, input), 0)
  const before = instructions ? instructionSeconds(form) : 0
  return Math.max(PACE.minimum, Math.ceil(before + reading + working))
}
