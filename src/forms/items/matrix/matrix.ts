import type { Issue } from '../../../kernel/errors.ts'
import { PACE } from '../../../kernel/limits.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { optionProblems, repeated } from '../../item-parts/options.ts'
import { aggregate, cellOf } from './aggregate.ts'
import { answer } from './answer.ts'
import { MatrixItem } from './item.ts'

const problems = (item: MatrixItem): Issue[] => [
  ...optionProblems(item),
  ...repeated(item.rows.map(({ value }) => value)).map(({ value, index }) => ({
    pointer: `/rows/${index}/value`,
    message: `The row "${value}" stands twice`,
    hint: 'Give every row a value of its own.',
  })),
]

export const matrix: AnswerType<MatrixItem, typeof MatrixItem> = {
  kind: 'answer',
  schema: MatrixItem,
  problems,
  seconds: ({ rows }) => PACE.choose * rows.length,
  answer,
  columns: ({ rows }) => rows.map(({ value }) => value),
  cells: (item, value) => ({
    '': JSON.stringify(value),
    ...Object.fromEntries(item.rows.map((row) => [row.value, cellOf(value, row.value) ?? ''])),
  }),
  aggregate,
}
