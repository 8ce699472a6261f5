import { z } from 'zod'
import { CAPTURE_LIMITS } from '../../../kernel/limits/forms/capture-limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import {
  everyFile,
  FILE_COLUMNS,
  fileCells,
  fileMembers,
  filesAnswer,
} from '../../item-parts/captured.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { PhotoItem } from './item.ts'

const takenAt = z.iso.datetime().describe('When it was taken, by the clock of the device')

const onePhoto = ({ taken_at }: PhotoItem): z.ZodType =>
  z.strictObject(taken_at ? { ...fileMembers, taken_at: takenAt.optional() } : fileMembers)

export const photo: AnswerType<PhotoItem, typeof PhotoItem> = {
  kind: 'answer',
  schema: PhotoItem,
  problems: (item) => boundsProblems(item, 'min_files', 'max_files'),
  seconds: ({ min_files }) => CAPTURE_LIMITS.taking * min_files,
  answer: (item, final) => filesAnswer(onePhoto(item), item, final),
  columns: () => [...FILE_COLUMNS],
  cells: fileCells,
  aggregate: everyFile,
}
