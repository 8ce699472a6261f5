/** Display items show either something written in the form or a data field. */
import type { Issue } from '../../kernel/errors.ts'
import type { DataKind } from '../data.ts'
import type { DataUse } from './item-type.ts'

/** An issue unless exactly one of `from` and `own` is given. */
export const sourceProblems = (item: Record<string, unknown>, own: string): Issue[] =>
  (item.from === undefined) === (item[own] === undefined)
    ? [
        {
          pointer: '/from',
          message: `Either \`from\` or \`${own}\` is needed, not both`,
          hint: `Name a data field with \`from\`, or write \`${own}\` here.`,
        },
      ]
    : []

/** The data field named by `from`, if any. */
export const fromUse = (item: { from?: string | undefined }, kinds: DataKind[]): DataUse[] =>
  item.from === undefined ? [] : [{ pointer: '/from', name: item.from, kinds }]
