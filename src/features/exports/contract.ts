/** Exports: results and single answers as files that other programs read, piece by piece. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { defineOperation } from '../../kernel/operation.ts'
import { progress } from '../jobs/job-schemas.ts'

/** The formats; which of them fit follows from what the form asks. */
export const ExportFormat = z.enum([
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
])

/** A piece of a file: appended to what came for the same path before. */
export const ExportPiece = z.object({
  path: z.string().describe('Where it belongs, e.g. data/results.jsonl'),
  media_type: z.string(),
  text: z.string(),
})

export const exportResults = defineOperation({
  name: 'export_results',
  summary: 'Take results away as files that other programs read',
  description: `Answers piece by piece: append the text of each piece to the file of its path, and call again with next_cursor while has_more is true. Tasks that nobody answered are left out, and so is work that was rejected.
results_*: one line a task, with confidence. answers_*: one line an answer, people by pseudonyms of this job. preferences_jsonl: prompt, chosen, rejected, as trainers of language models read them (pairs of texts, texts rewritten over what they were, and conversations turn by turn). asr_manifest: audio_filepath and text (sounds and their transcripts), of segments with offset and duration in seconds. webvtt, srt: subtitles, one file a task (segments of sounds). conll: one word a line with B-, I- or O, as CoNLL-2003 has it (marked passages; of marks upon each other the longest). coco: one JSON file; voc, yolo: a folder with a file for each picture (regions on pictures; points and lines only in coco). label_studio: tasks with everybody’s annotations and the result of all as a prediction, as Label Studio imports them; here tasks without answers come too. dataset_card: who, when, pay, agreement, known limits. huggingface: a folder to publish, with card, results and answers.`,
  route: 'GET /v1/jobs/{job_id}/export',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  errors: ['format_unfit'],
  input: z.object({
    job_id: Id('job'),
    format: ExportFormat,
    cursor: z.string().max(200).optional(),
  }),
  output: z.object({
    object: z.literal('export'),
    job_id: Id('job'),
    format: ExportFormat,
    ...progress,
    files: z.array(ExportPiece),
    has_more: z.boolean(),
    next_cursor: z.string().nullable(),
  }),
})
