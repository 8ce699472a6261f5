/** Answers a simulated person gives: they always fit the form, and mostly agree with the others'. */
import { answerJsonSchema, checkAnswers } from '../../forms/answers.ts'
import { type AnswerItem, parseForm } from '../../forms/form.ts'
import { changesOf } from '../../forms/item-parts/code-changes.ts'
import { filesOf } from '../../forms/item-parts/files-of.ts'
import type { Input } from '../../forms/item-parts/item-type.ts'
import { offered } from '../../forms/item-parts/options.ts'
import { momentOf, WRITTEN } from '../../forms/items/date/moments.ts'
import { choosable } from '../../forms/items/taxonomy/answer.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { type Answers, CANT_TELL, visibleQuestions } from '../../forms/show-if.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { filesToCome, madeName, makeable } from './made-files.ts'
import { aboutRegions, marksOf } from './marked.ts'
import { type Random, randomFrom } from './random.ts'
import { regionsOf } from './regions.ts'
import { valueOfSchema } from './schema-value.ts'

/** A task as it is handed to a worker. */
export type Given = { form: unknown; input: Input }

export type Manner = {
  seed: string
  /** How often an answer is the one most people give, 0 to 1. */
  accuracy: number
  /** Who answers, and which time: another answer for another of them. */
  who: readonly (string | number)[]
}

/**
 * The answers of one person; undefined when the form cannot be read or cannot be answered by a
 * program. What most people answer depends on the seed and the task's own input, not on ids, so
 * that a test gets the same answer in every run.
 */
export const answersTo = ({ form: raw, input }: Given, manner: Manner): Answers | undefined => {
  const parsed = parseForm(raw)
  if (!parsed.ok) return undefined
  const { form } = parsed
  // A conversation is had with a model, not made up.
  if (answerItemsOf(form).some(({ type }) => type === 'model_chat')) return undefined
  const own = randomFrom(manner.seed, ...manner.who, canonicalJson(input))
  const schemas = answerJsonSchema(form).properties as Record<string, MapSchema>
  const answers: Answers = {}
  // Answering one question can show another: one more each round, in reading order.
  for (;;) {
    const item = visibleQuestions(form, answers).find(({ id }) => !(id in answers))
    if (item === undefined) break
    const common = randomFrom(manner.seed, item.id, canonicalJson(input))
    const random = own.chance(manner.accuracy) ? common : own
    answers[item.id] =
      item.type === 'per_region'
        ? aboutRegions(item, answers, (asked) =>
            answerOf(asked, input, random, eachOf(schemas[item.id])),
          )
        : answerOf(item, input, random, schemas[item.id] ?? {})
  }
  const given = Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== undefined),
  )
  return checkAnswers(form, input, given, { final: true }).length === 0 ? given : undefined
}

type MapSchema = { additionalProperties?: object; anyOf?: MapSchema[] }

/** The schema of each member of a map; beside it may stand “can’t tell”. */
const eachOf = ({ additionalProperties, anyOf }: MapSchema = {}): object =>
  additionalProperties ?? anyOf?.[0]?.additionalProperties ?? {}

/** Optional questions are sometimes skipped, and “can’t tell” is used where it is offered. */
const answerOf = (item: AnswerItem, input: Input, random: Random, schema: object): unknown => {
  if (!item.required && random.chance(0.2)) return undefined
  if (item.cant_tell && random.chance(0.05)) return CANT_TELL
  return suitableValue(item, input, random) ?? valueOfSchema(schema, random)
}

/** A value of the kinds that need more than their schema says; undefined for the others. */
const suitableValue = (item: AnswerItem, input: Input, random: Random): unknown => {
  switch (item.type) {
    case 'choice':
      return random.pick(offered(item, input) ?? [''])
    case 'multi_choice': {
      const all = offered(item, input) ?? []
      const fewest = item.min_choices ?? 1
      const most = Math.min(item.max_choices ?? all.length, all.length)
      return random.shuffled(all).slice(0, random.whole(Math.min(fewest, most), most))
    }
    case 'rank': {
      const all = offered(item, input) ?? []
      return random.shuffled(all).slice(0, item.top ?? all.length)
    }
    case 'short_text':
      return item.format === undefined
        ? words(random, item.min_length ?? 1, item.max_length ?? 60)
        : FORMATTED[item.format](random)
    case 'rewrite':
    case 'long_text':
      return words(random, item.min_length ?? 40, item.max_length ?? 400)
    case 'checklist':
      return offered(item, input) ?? []
    case 'taxonomy': {
      const path = random.pick(choosable(item, offered(item, input) ?? ['']))
      return item.multiple ? [path] : path
    }
    case 'file':
    case 'photo':
    case 'recording':
      return filesFor(item)
    case 'location':
      // In the middle of the sea, where nobody can have been.
      return { lat: -random.whole(10, 40), lon: -random.whole(10, 20), accuracy_m: 1 }
    case 'date':
      return dateOf(item, random)
    case 'number':
      return numberOf(item, random)
    case 'text_spans':
      return marksOf(item, input, random)
    case 'code_edit':
      return codeWithALine(item, input, random)
    case 'audio_segments':
      return segmentsOf(item, input, random)
    case 'image_regions':
      return regionsOf(item, random)
    default:
      return undefined
  }
}

type SentItem = Extract<AnswerItem, { type: 'file' | 'photo' | 'recording' }>
/** Files of a kind that a program can make; undefined where it can make none. */
const filesFor = (item: SentItem): object[] | undefined => {
  if (item.type === 'photo') return filesToCome(item.min_files, madeName('image'))
  if (item.type === 'file') {
    const kind = makeable(item.kinds)
    return kind && filesToCome(item.min_files, madeName(kind))
  }
  if (item.media === 'video') return undefined
  const duration_ms = item.min_seconds * 1000
  return filesToCome(1, madeName('audio')).map((one) => ({ ...one, duration_ms }))
}

type DateItem = AnswerItem & { type: 'date' }
/** A moment between the bounds, or in the twenty years around them. */
const dateOf = ({ precision, earliest, latest }: DateItem, random: Random): string => {
  const years = 20 * 365 * 86_400_000
  const at = (bound: string | undefined) =>
    bound === undefined ? undefined : momentOf(bound, precision)
  const low = at(earliest) ?? (at(latest) ?? Date.UTC(2026, 0)) - years
  const high = at(latest) ?? low + years
  const iso = new Date(low + Math.floor(random.next() * (high - low))).toISOString()
  return iso.slice(0, WRITTEN[precision].length)
}

/** The first file that may be changed, with a line more. */
const codeWithALine = ({ from }: { from: string }, input: Input, random: Random): unknown => {
  const files = filesOf(from, input)
  const one = files.find((file) => file.read_only !== true)
  return changesOf(files, (path) =>
    path === one?.path ? `${one.text}\n${words(random, 5, 40)}` : undefined,
  )
}

type SegmentsItem = AnswerItem & { type: 'audio_segments' }
/** Turns of talk, a few seconds each, with a pause between. */
const segmentsOf = (item: SegmentsItem, input: Input, random: Random) => {
  const labels = offered(item, input)
  const fewest = item.min_segments ?? 1
  const count = random.whole(fewest, Math.min(item.max_segments ?? fewest + 4, fewest + 4))
  const segments = Array.from({ length: count }, (_, at) => ({
    start_ms: at * 5_000 + random.whole(0, 4) * 100,
    end_ms: at * 5_000 + 4_000 + random.whole(0, 4) * 100,
    ...(labels !== undefined && { label: random.pick(labels) }),
    ...(item.transcribe !== 'never' && { text: words(random, 8, 60) }),
  }))
  return { duration_ms: count * 5_000, segments }
}

type NumberItem = AnswerItem & { type: 'number' }
const numberOf = ({ min, max, integer }: NumberItem, random: Random): number => {
  const low = min ?? Math.min(0, (max ?? 0) - 100)
  const high = max ?? low + 100
  if (integer) return random.whole(Math.ceil(low), Math.floor(high))
  // Two decimals are how people write; the bounds stay the bounds.
  const value = Math.round((low + random.next() * (high - low)) * 100) / 100
  return Math.min(high, Math.max(low, value))
}

const FORMATTED = {
  date: (random: Random) =>
    `20${random.whole(10, 26)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
  time: (random: Random) => `1${random.whole(0, 9)}:${random.whole(10, 59)}`,
  email: (random: Random) => `${random.pick(WORDS)}@example.org`,
  url: (random: Random) => `https://example.org/${random.pick(WORDS)}`,
  phone: (random: Random) => `+33 1 00 00 00 ${random.whole(10, 99)}`,
  digits: (random: Random) => String(random.whole(1_000, 9_999)),
} as const

/** Words that cannot be taken for an observation. */
const WORDS = [
  ...['simulated', 'answer', 'sample', 'words', 'written', 'by', 'program', 'nobody', 'looked'],
  ...['here', 'for', 'a', 'test', 'only', 'of', 'the', 'sandbox'],
]

const words = (random: Random, fewest: number, most: number): string => {
  const wanted = Math.min(most, Math.max(fewest, random.whole(10, 60)))
  let text = 'simulated'
  while (text.length < wanted) text += ` ${random.pick(WORDS)}`
  // A cut at a blank would end in one, which may not be counted.
  return text.slice(0, wanted).replace(/ $/, 's')
}
