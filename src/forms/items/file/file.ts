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
import { FileItem } from './item.ts'

export const file: AnswerType<FileItem, typeof FileItem> = {
  kind: 'answer',
  schema: FileItem,
  problems: (item) => boundsProblems(item, 'min_files', 'max_files'),
  seconds: ({ min_files }) => CAPTURE_LIMITS.taking * min_files,
  answer: (item, final) => filesAnswer(z.strictObject(fileMembers), item, final),
  columns: () => [...FILE_COLUMNS],
  cells: fileCells,
  aggregate: everyFile,
}
