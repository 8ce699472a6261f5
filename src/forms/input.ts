/** Checking what a task brings along against the fields its form declares. */
import { z } from 'zod'
import type { Issue } from '../kernel/errors.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { DataField, DataKind } from './data.ts'
import type { Form } from './form.ts'
import { pointerTo, suggestion, under } from './issues/pointers.ts'
import { issuesOf } from './issues/schema-issues.ts'
import { TaskFiles } from './item-parts/code-files.ts'
import { Messages } from './item-parts/conversation.ts'
import type { Input } from './item-parts/item-type.ts'
import { repeated, TaskOptions } from './item-parts/options.ts'
import { BroughtSegments } from './item-parts/stretches.ts'
import { itemsOf } from './items-of.ts'
import { typeOf } from './registry.ts'
import { BroughtRegions } from './shapes/brought-regions.ts'
import { isBlank } from './show-if.ts'
import { BroughtSpans } from './spans/brought.ts'
import { markdownFault } from './text/safe-markdown.ts'
import { checkedString, type TextFault } from './text/safe-text.ts'
import { LinkTarget, MediaSource } from './text/safe-url.ts'
import { characterIssues } from './text/stored-text.ts'

const distinctValues = (options: z.output<typeof TaskOptions>): boolean =>
  repeated(options.map((option) => (typeof option === 'string' ? option : option.value))).length ===
  0

const noFault = (): TextFault | undefined => undefined
const words = (faultOf: (text: string) => TextFault | undefined) =>
  checkedString(z.string().max(LIMITS.task_input_bytes), faultOf)

/** How a field of each kind must look. Plain text is shown as it is, so code in it is harmless. */
const KIND_SCHEMAS: Record<DataKind, z.ZodType> = {
  text: words(noFault),
  markdown: words(markdownFault),
  image: MediaSource(),
  audio: MediaSource(),
  link: LinkTarget(),
  number: z.number(),
  options: TaskOptions.refine(distinctValues, {
    message: 'An option stands twice',
    params: { hint: 'Give every option a value of its own.' },
  }),
  spans: BroughtSpans,
  code: words(noFault),
  files: TaskFiles,
  chat: Messages,
  segments: BroughtSegments,
  regions: BroughtRegions,
}

const fieldIssues = (field: DataField, value: unknown): Issue[] => {
  const schema = KIND_SCHEMAS[field.kind]
  const read = schema.safeParse(value)
  return read.success ? characterIssues(value) : issuesOf(read.error, schema, value)
}

/** What is wrong with a task's input; nothing means the form can show it. Pointers begin with the field. */
export const checkInput = (form: Form, input: Input): Issue[] => {
  const names = form.data.map(({ name }) => name)
  const unknown = Object.keys(input)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      pointer: pointerTo([name]),
      message: `The form declares no data field "${name.slice(0, 60)}"`,
      hint: suggestion(name, names, 'Remove it, or declare it in the form’s `data`.'),
    }))
  const declared = form.data.flatMap((field) => {
    const value = Object.hasOwn(input, field.name) ? input[field.name] : undefined
    const pointer = pointerTo([field.name])
    if (!isBlank(value)) return under(pointer, fieldIssues(field, value))
    return field.required
      ? [
          {
            pointer,
            message: `The field "${field.name}" is missing`,
            hint: `Bring it with every task (${field.kind}), or declare it with "required": false.`,
          },
        ]
      : []
  })
  const found = [...unknown, ...declared]
  return found.length > 0
    ? found
    : itemsOf(form).flatMap((item) => typeOf(item).brings?.(item, input) ?? [])
}

const asNumber = (text: string): unknown => {
  const number = Number(text.trim())
  return Number.isFinite(number) ? number : text
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A cell of options: a JSON list, or words with | between them. */
const asOptions = (text: string): unknown =>
  text.trimStart().startsWith('[') ? asJson(text) : text.split('|').map((word) => word.trim())

/** Kinds whose cells say more than a text. */
const CELL_READERS: Partial<Record<DataKind, (cell: string) => unknown>> = {
  number: asNumber,
  options: asOptions,
  spans: asJson,
  files: asJson,
  chat: asJson,
  segments: asJson,
  regions: asJson,
}

/**
 * A row of a CSV file as a task's input: numbers and options become what they say, empty cells are
 * left out. What cannot be read stays text, for `checkInput` to name.
 */
export const inputFromRow = (form: Form, row: Record<string, string>): Input => {
  const kinds = new Map(form.data.map(({ name, kind }) => [name, kind]))
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, cell]) => cell.trim() !== '')
      .map(([name, cell]) => {
        const read = CELL_READERS[kinds.get(name) ?? 'text']
        return [name, read === undefined ? cell : read(cell)]
      }),
  )
}
