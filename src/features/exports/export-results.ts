import { EXPORT_FORMATS, type ExportFormat, fitsForm } from '../../forms/exporting/formats.ts'
import { positionCursor } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import { EXPORT_LIMITS } from '../../kernel/limits/results/export-limits.ts'
import { page } from '../../kernel/operation.ts'
import { type Context, fail, handle } from '../handle.ts'
import { whereItStands } from '../jobs/counting/where-it-stands.ts'
import { qualityOf } from '../results/get-quality.ts'
import { findInferred } from '../results/inference/read-inference.ts'
import { selectGiven } from '../results/queries.ts'
import { ownJob, taskResult } from '../results/result-head.ts'
import { selectTasks } from '../tasks/queries.ts'
import { COCO_START, cocoPiece, cocoPlaceFrom, cocoPlaceText } from './coco.ts'
import { conll } from './conll.ts'
import { exportResults } from './contract.ts'
import { type CardFacts, cardBody, cardHead } from './dataset-card.ts'
import {
  answersCsv,
  answersJsonl,
  countedOf,
  type Exported,
  type ExportRow,
  type Piece,
  resultsCsv,
  resultsJsonl,
} from './export-row.ts'
import { labelStudioPiece } from './label-studio/tasks.ts'
import { countPeople } from './queries.ts'
import { isPictureFolder, pictureFiles } from './region-files.ts'
import { isSubtitles, subtitleFiles } from './subtitle-files.ts'
import { asrManifest, preferencesJsonl } from './training-rows.ts'

type Own = Awaited<ReturnType<typeof ownJob>>

const MARKDOWN = 'text/markdown'
/** What a file of rows is, by how its name ends. */
const MEDIA_TYPES: Record<string, string> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  conll: 'text/plain',
}
const mediaType = (path: string): string =>
  MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain'

/** Files that hold a piece for every task. */
const ROW_FILES: Record<ExportFormat, readonly [path: string, write: (of: Exported) => string][]> =
  {
    results_csv: [['results.csv', resultsCsv]],
    results_jsonl: [['results.jsonl', resultsJsonl]],
    answers_csv: [['answers.csv', answersCsv]],
    answers_jsonl: [['answers.jsonl', answersJsonl]],
    preferences_jsonl: [['preferences.jsonl', preferencesJsonl]],
    asr_manifest: [['manifest.jsonl', asrManifest]],
    conll: [['results.conll', conll]],
    webvtt: [],
    srt: [],
    coco: [],
    voc: [],
    yolo: [],
    label_studio: [],
    dataset_card: [],
    huggingface: [
      ['data/results.jsonl', resultsJsonl],
      ['data/answers.jsonl', answersJsonl],
    ],
  }

const cardFacts = async (context: Context, { job, form }: Own): Promise<CardFacts> => ({
  ...{ job, form, people: await countPeople(context.tx, job.id) },
  quality: (await qualityOf(context, job, form)).items,
})

/** The card, in front of the first piece. */
const cardPieces = async (context: Context, own: Own, format: ExportFormat): Promise<Piece[]> => {
  if (format !== 'dataset_card' && format !== 'huggingface') return []
  const facts = await cardFacts(context, own)
  const head = format === 'huggingface' ? cardHead(facts) : ''
  return [{ path: 'README.md', media_type: MARKDOWN, text: `${head}${cardBody(facts)}` }]
}

const answeredOnly = (rows: ExportRow[]) => rows.filter((row) => countedOf(row).length > 0)

const nextRows = async (context: Context, { job, form }: Own, after: bigint) => {
  const limit = EXPORT_LIMITS.tasks
  const tasks = await selectTasks(context.tx, { job_id: job.id, after, limit: limit + 1 })
  const { data, has_more, next_cursor } = page(tasks, limit, ({ ordinal }) => String(ordinal))
  const ids = data.map(({ id }) => id)
  const given = Map.groupBy(await selectGiven(context.tx, ids), ({ task_id }): Uuid => task_id)
  const inferred = await findInferred(context, job, form, ids)
  const rows = data.map((task): ExportRow => {
    const own = given.get(task.id) ?? []
    return {
      ...{ ordinal: task.ordinal, given: own },
      result: taskResult(form, job, task, own, inferred),
    }
  })
  return { rows, has_more, next_cursor }
}

const LAST = { rows: [], has_more: false, next_cursor: null }

/** Two rounds through the tasks; the cursor says which, and how far. */
const cocoFiles = async (context: Context, own: Own, cursor: string | undefined) => {
  const place = cursor === undefined ? COCO_START : cocoPlaceFrom(cursor)
  if (place === undefined) return fail('invalid_input', 'The cursor belongs to no export of COCO.')
  const { rows, next_cursor } = await nextRows(context, own, place.after)
  const after = next_cursor === null ? null : positionCursor(next_cursor)
  const made = cocoPiece(
    { job_id: own.job.id, form: own.form, rows: answeredOnly(rows) },
    { place, next: after },
  )
  return {
    files: made.pieces,
    has_more: made.next !== null,
    next_cursor: made.next === null ? null : cocoPlaceText(made.next),
  }
}

const otherFiles = async (
  context: Context,
  own: Own,
  { format, cursor }: { format: ExportFormat; cursor?: string | undefined },
) => {
  const after = positionCursor(cursor)
  const files = ROW_FILES[format]
  const bare = format === 'dataset_card'
  const { rows, ...more } = bare ? LAST : await nextRows(context, own, after ?? 0n)
  const all = { job_id: own.job.id, form: own.form, rows, first: after === null }
  const exported = { ...all, rows: answeredOnly(rows) }
  const card = after === null ? await cardPieces(context, own, format) : []
  const pieces = files.map(
    ([path, write]): Piece => ({
      ...{ path, media_type: mediaType(path), text: write(exported) },
    }),
  )
  const pictures = isPictureFolder(format) ? pictureFiles(format, exported) : []
  const tasks = format === 'label_studio' ? [labelStudioPiece(all, !more.has_more)] : []
  const subtitles = isSubtitles(format) ? subtitleFiles(format, exported) : []
  return { files: [...card, ...pieces, ...pictures, ...subtitles, ...tasks], ...more }
}

/** Each call reads some tasks and forgets them: however large a job is, memory stays small. */
export const exportResultsHandler = handle(exportResults, async (context, input) => {
  const { job_id, format, cursor } = input
  const own = await ownJob(context, job_id)
  if (!fitsForm(own.form, format)) {
    const fitting = EXPORT_FORMATS.filter((one) => fitsForm(own.form, one))
    fail(
      'format_unfit',
      `This form asks nothing that ${format} holds; it fits ${fitting.join(', ')}.`,
    )
  }
  const made =
    format === 'coco'
      ? await cocoFiles(context, own, cursor)
      : await otherFiles(context, own, { format, cursor })
  const stands = await whereItStands(context.tx, own.job)
  return { object: 'export' as const, job_id, format, ...stands, ...made }
})
