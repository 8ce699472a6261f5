/** Results as programs that train models read them. */
import { heardSegments, preferenceItem, transcriptItems } from '../../forms/exporting/formats.ts'
import type { Form } from '../../forms/form.ts'
import { inOrder, segmentsIn } from '../../forms/items/audio_segments/answer.ts'
import { answerTo } from '../../forms/show-if.ts'
import { toPublicId } from '../../kernel/id.ts'
import type { GivenRow } from '../results/queries.ts'
import { countedOf, type Exported, type ExportRow } from './export-row.ts'

const jsonLines = (rows: unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** What both texts answer: the other texts of the task; without any, the question itself. */
const promptOf = (form: Form, { result }: ExportRow, apart: readonly string[], label: string) => {
  const texts = (form.data ?? [])
    .filter(({ name, kind }) => (kind === 'text' || kind === 'markdown') && !apart.includes(name))
    .map(({ name }) => result.input[name])
    .filter((text) => typeof text === 'string' && text !== '')
  return texts.length > 0 ? texts.join('\n\n') : label
}

type Preferring = Exclude<NonNullable<ReturnType<typeof preferenceItem>>, { type: 'model_chat' }>

/** The data fields that hold what is compared, and so no part of the question. */
const compared = (item: Preferring): string[] =>
  item.type === 'pairwise' ? [item.left, item.right] : [item.from]

/** The better text and the worse; undefined where people preferred neither. */
const pairOf = (item: Preferring, { result }: ExportRow): [unknown, unknown] | undefined => {
  const answer = result.items[item.id]?.answer
  if (item.type === 'rewrite') {
    const before = result.input[item.from]
    return answer === before ? undefined : [answer, before]
  }
  const [left, right] = [result.input[item.left], result.input[item.right]]
  if (answer === 'left') return [left, right]
  return answer === 'right' ? [right, left] : undefined
}

type Talked = {
  turns: { text: string; replies: { model: string; text: string }[]; better?: string }[]
}

/** Every turn with a choice, as a conversation that goes on with what was chosen: people’s own, not one of all. */
const choicesIn = (item: string, { result }: ExportRow, given: GivenRow): unknown[] => {
  const { turns = [] } = Object(answerTo(given.answers, item)) as Partial<Talked>
  const prompt: { role: string; content: string }[] = []
  return turns.flatMap(({ text, replies, better }) => {
    prompt.push({ role: 'user', content: text })
    const before = [...prompt]
    const said = (side: string) => ({
      role: 'assistant',
      content: replies.find(({ model }) => model === side)?.text ?? '',
    })
    prompt.push(said(better === 'b' ? 'b' : 'a'))
    if (better !== 'a' && better !== 'b') return []
    return [
      {
        prompt: before,
        chosen: [said(better)],
        rejected: [said(better === 'a' ? 'b' : 'a')],
        task_id: toPublicId('task', result.task_id),
      },
    ]
  })
}

/** Preference pairs with an explicit prompt, as TRL’s trainers take them. Ties and doubts are left out. */
export const preferencesJsonl = ({ form, rows }: Exported): string => {
  const item = preferenceItem(form)
  if (item === undefined) return ''
  if (item.type === 'model_chat')
    return jsonLines(
      rows.flatMap((row) => countedOf(row).flatMap((one) => choicesIn(item.id, row, one))),
    )
  return jsonLines(
    rows.flatMap((row) => {
      const [chosen, rejected] = pairOf(item, row) ?? []
      if (typeof chosen !== 'string' || typeof rejected !== 'string') return []
      return [
        {
          prompt: promptOf(form, row, compared(item), item.label),
          chosen,
          rejected,
          confidence: row.result.items[item.id]?.confidence ?? null,
          task_id: toPublicId('task', row.result.task_id),
        },
      ]
    }),
  )
}

/** Segments with what is heard, in seconds, as speech recognisers are trained on. */
const segmentRows = (item: string, from: string, { result }: ExportRow) => {
  const found = result.items[item]?.answer
  const audio = result.input[from]
  if (found === null || found === undefined || typeof audio !== 'string') return []
  return inOrder(segmentsIn(found)).flatMap(({ start_ms, end_ms, label, text = '' }) =>
    text.trim() === ''
      ? []
      : [
          {
            audio_filepath: audio,
            offset: start_ms / 1000,
            duration: (end_ms - start_ms) / 1000,
            text,
            ...(label !== undefined && { label }),
            task_id: toPublicId('task', result.task_id),
          },
        ],
  )
}

/** Sounds with what is heard, one object a sound or, where segments are marked, a segment. */
export const asrManifest = ({ form, rows }: Exported): string => {
  const marked = heardSegments(form)
  if (marked !== undefined)
    return jsonLines(rows.flatMap((row) => segmentRows(marked.id, marked.from, row)))
  const found = transcriptItems(form)
  if (found === undefined) return ''
  return jsonLines(
    rows.flatMap(({ result }) => {
      const text = result.items[found.text.id]?.answer
      const audio = result.input[found.audio]
      if (typeof text !== 'string' || typeof audio !== 'string') return []
      return [{ audio_filepath: audio, text, task_id: toPublicId('task', result.task_id) }]
    }),
  )
}
