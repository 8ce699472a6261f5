/** Answers that are files a worker sent: `[{"file": "file_…", "name": "photo-1.jpg"}]`. */
import { z } from 'zod'
import { CAPTURE_LIMITS } from '../../kernel/limits/forms/capture-limits.ts'
import type { ItemResult } from '../aggregation/item-result.ts'
import { distinct } from './option-answer.ts'

/** Types answered with files. */
export const CAPTURED_TYPES = ['file', 'photo', 'recording'] as const
export type CapturedType = (typeof CAPTURED_TYPES)[number]

export const isCaptured = <T extends { type: string }>(
  item: T,
): item is Extract<T, { type: CapturedType }> => CAPTURED_TYPES.some((type) => type === item.type)

/** Members of one file in an answer. */
export const fileMembers = {
  file: z
    .string()
    .regex(/^file_[0-7][0-9a-hjkmnp-tv-z]{25}$/, 'Not the id of a file')
    .describe('Id of a file that finish_capture gave for this item; get_file shows it'),
  name: z.string().min(1).max(CAPTURE_LIMITS.name).describe('What the file is called'),
}

/** How many files make an answer. */
export type FileCount = { min_files: number; max_files: number }

/** The files of an answer; a draft may have fewer. */
export const filesAnswer = (
  one: z.ZodType,
  { min_files, max_files }: FileCount,
  final: boolean,
): z.ZodType =>
  distinct(
    z
      .array(one)
      .min(final ? min_files : 0)
      .max(max_files),
  )

/** One file as answers name it. */
export type AnsweredFile = { file: string; name: string }

/** The files that a value names, whatever else it is. */
export const filesIn = (value: unknown): AnsweredFile[] =>
  (Array.isArray(value) ? value : []).filter(
    (one): one is AnsweredFile =>
      typeof one === 'object' &&
      one !== null &&
      typeof Reflect.get(one, 'file') === 'string' &&
      typeof Reflect.get(one, 'name') === 'string',
  )

/** Everybody’s files, in order: no file is more right than another. */
export const everyFile = (_item: unknown, values: unknown[]): ItemResult => {
  const files = values.flatMap((value) => (Array.isArray(value) ? value : []))
  return {
    answer: files.length === 0 ? null : files,
    confidence: null,
    n: values.length,
    method: 'all',
  }
}

/** Columns of files: ids, then names, then where each is fetched with a key; of several, with blanks between. */
export const FILE_COLUMNS = ['names', 'paths'] as const

export const fileCells = (_item: unknown, value: unknown): Record<string, string> => {
  const files = filesIn(value)
  return {
    '': files.map(({ file }) => file).join(' '),
    names: JSON.stringify(files.map(({ name }) => name)),
    paths: files.map(({ file }) => `/v1/files/${file}/content`).join(' '),
  }
}

/** Members of an item that takes several files. */
export const countFields = (what: string) => ({
  min_files: z
    .int()
    .min(1)
    .max(CAPTURE_LIMITS.files)
    .default(1)
    .describe(`Fewest ${what}; 1 by default`),
  max_files: z
    .int()
    .min(1)
    .max(CAPTURE_LIMITS.files)
    .default(1)
    .describe(`Most ${what}; 1 by default`),
})
