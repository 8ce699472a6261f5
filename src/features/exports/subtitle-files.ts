/** Segments as subtitles: WebVTT (W3C) and SubRip, one file a task. */
import { segmentsItem } from '../../forms/exporting/formats.ts'
import { inOrder, type Segment, segmentsIn } from '../../forms/items/audio_segments/answer.ts'
import { toPublicId } from '../../kernel/id.ts'
import type { Exported, Piece } from './export-row.ts'

type Names = ReadonlyMap<string, string>
/** One subtitle: its number from 1, and what stands in it. */
type Cue = { number: number; segment: Segment; names: Names }
type Kind = {
  media_type: string
  ending: string
  head: string
  decimal: string
  words: (cue: Cue) => string
}

/** Hours, minutes, seconds and thousandths; the two formats differ in the sign before the last. */
const clock = (ms: number, decimal: string): string => {
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0')
  const rest = ms % 1000
  return `${part(ms / 3_600_000, 2)}:${part((ms / 60_000) % 60, 2)}:${part((ms / 1000) % 60, 2)}${decimal}${part(rest, 3)}`
}

/** An empty line would end the subtitle, and an arrow begin another. */
const oneBlock = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s*[\r\n\u2028\u2029]\s*/g, '\n')
    .replaceAll('-->', '->')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const nameOf = ({ segment: { label }, names }: Cue): string | undefined =>
  label === undefined ? undefined : (names.get(label) ?? label)

/** Who speaks is a voice, as WebVTT has it; a label without words is the subtitle. */
const vttWords = (cue: Cue): string => {
  const name = nameOf(cue)
  const text = escaped(oneBlock(cue.segment.text ?? ''))
  if (name === undefined) return text
  const voice = escaped(oneBlock(name).replaceAll('\n', ' '))
  return text === '' ? voice : `<v ${voice}>${text}`
}

const srtWords = (cue: Cue): string => {
  const name = nameOf(cue)
  const text = oneBlock(cue.segment.text ?? '')
  if (name === undefined) return text
  return text === '' ? oneBlock(name) : `${oneBlock(name)}: ${text}`
}

const KINDS = {
  webvtt: {
    ...{ media_type: 'text/vtt', ending: 'vtt', head: 'WEBVTT\n\n', decimal: '.', words: vttWords },
  },
  srt: {
    ...{ media_type: 'application/x-subrip', ending: 'srt', head: '', decimal: ',' },
    words: srtWords,
  },
} satisfies Record<string, Kind>

/** The formats that are a file a task. */
export type SubtitleFormat = keyof typeof KINDS
export const isSubtitles = (format: string): format is SubtitleFormat =>
  Object.hasOwn(KINDS, format)

/** A file for each task whose sound was marked; a silent one has no subtitles in it. */
export const subtitleFiles = (format: SubtitleFormat, { form, rows }: Exported): Piece[] => {
  const { head, ending, decimal, words, media_type }: Kind = KINDS[format]
  const item = segmentsItem(form)
  if (item === undefined) return []
  const names: Names = new Map(item.options?.map(({ value, label }) => [value, label]))
  return rows.flatMap(({ result }) => {
    const found = result.items[item.id]?.answer
    if (found === undefined || found === null) return []
    const cues = inOrder(segmentsIn(found)).map((segment, at) => ({
      ...{ segment, names, number: at + 1 },
    }))
    const blocks = cues.map(
      (cue) =>
        `${cue.number}\n${clock(cue.segment.start_ms, decimal)} --> ${clock(cue.segment.end_ms, decimal)}\n${words(cue)}\n`,
    )
    const path = `${format}/${toPublicId('task', result.task_id)}.${ending}`
    return [{ path, media_type, text: `${head}${blocks.join('\n')}` }]
  })
}
