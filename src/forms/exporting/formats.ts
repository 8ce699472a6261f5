/** In which forms results can leave, by what a form asks. No run-time imports: the browser asks too. */
import type { AnswerItem, Form, Item } from '../form.ts'

/** Every format, the usual ones first. */
export const EXPORT_FORMATS = [
  'results_csv',
  'results_jsonl',
  'answers_csv',
  'answers_jsonl',
  'preferences_jsonl',
  'asr_manifest',
  'conll',
  'webvtt',
  'srt',
  'coco',
  'voc',
  'yolo',
  'label_studio',
  'dataset_card',
  'huggingface',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Formats of several files: a folder. */
export const isFolder = (format: ExportFormat): boolean =>
  ['webvtt', 'srt', 'voc', 'yolo', 'huggingface'].includes(format)

const itemsIn = (form: Form): Item[] => form.pages.flatMap(({ items }) => items)

const kindOf = (form: Form, name: string): string | undefined =>
  form.data?.find((field) => field.name === name)?.kind

const isText = (form: Form, name: string): boolean =>
  ['text', 'markdown'].includes(kindOf(form, name) ?? '')

type Pairwise = Extract<AnswerItem, { type: 'pairwise' }>
type Talk = Extract<AnswerItem, { type: 'model_chat' }>
type Rewrite = Extract<AnswerItem, { type: 'rewrite' }>
type Text = Extract<AnswerItem, { type: 'short_text' | 'long_text' }>

/** The item whose answers are preferences between two texts: one of both, or the rewritten over the first. */
export const preferenceItem = (form: Form): Pairwise | Rewrite | Talk | undefined =>
  itemsIn(form).find(
    (item): item is Pairwise | Rewrite | Talk =>
      item.type === 'rewrite' ||
      (item.type === 'model_chat' && item.models.length === 2) ||
      (item.type === 'pairwise' && isText(form, item.left) && isText(form, item.right)),
  )

/** The item whose segments hold what is heard. */
export const heardSegments = (form: Form): Segmented | undefined => {
  const item = segmentsItem(form)
  return item?.transcribe === 'never' ? undefined : item
}

/** The sound that is heard and the item in which it is written down. */
export const transcriptItems = (form: Form): { audio: string; text: Text } | undefined => {
  const audio = form.data?.find(({ kind }) => kind === 'audio')?.name
  const text = itemsIn(form).find(
    (item): item is Text => item.type === 'long_text' || item.type === 'short_text',
  )
  return audio === undefined || text === undefined ? undefined : { audio, text }
}

type TextSpans = Extract<AnswerItem, { type: 'text_spans' }>

/** The item whose answers are marked passages. */
export const spansItem = (form: Form): TextSpans | undefined =>
  itemsIn(form).find((item): item is TextSpans => item.type === 'text_spans')
type Marked = Extract<AnswerItem, { type: 'image_regions' }>

/** The item whose answers are regions on a picture. */
export const regionItem = (form: Form): Marked | undefined =>
  itemsIn(form).find((item): item is Marked => item.type === 'image_regions')

type Segmented = Extract<AnswerItem, { type: 'audio_segments' }>

/** The item whose segments can be read beside their sound: with words, or else with labels. */
export const segmentsItem = (form: Form): Segmented | undefined => {
  const all = itemsIn(form).filter((item): item is Segmented => item.type === 'audio_segments')
  const labelled = ({ options, options_from }: Segmented) => options ?? options_from
  return (
    all.find(({ transcribe }) => transcribe !== 'never') ??
    all.find((item) => labelled(item) !== undefined)
  )
}

/** Whether results of the form can be written so. */
export const fitsForm = (form: Form, format: ExportFormat): boolean => {
  if (format === 'preferences_jsonl') return preferenceItem(form) !== undefined
  if (format === 'conll') return spansItem(form) !== undefined
  if (format === 'webvtt' || format === 'srt') return segmentsItem(form) !== undefined
  if (format === 'asr_manifest')
    return heardSegments(form) !== undefined || transcriptItems(form) !== undefined
  if (['coco', 'voc', 'yolo'].includes(format)) return regionItem(form) !== undefined
  return true
}
