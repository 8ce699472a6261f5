import type { Issue } from '../../../kernel/errors.ts'
import { PACE } from '../../../kernel/limits.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { aggregate } from './aggregate.ts'
import { answer } from './answer.ts'
import { DateItem } from './item.ts'
import { momentOf, WRITTEN } from './moments.ts'

const problems = ({ precision, earliest, latest }: DateItem): Issue[] => {
  const issues = Object.entries({ earliest, latest }).flatMap(([name, bound]) =>
    bound === undefined || momentOf(bound, precision) !== undefined
      ? []
      : [
          {
            pointer: `/${name}`,
            message: `"${bound}" is not as precise as the answers`,
            hint: `Write it such as ${WRITTEN[precision]}, or change \`precision\`.`,
          },
        ],
  )
  if (issues.length > 0 || earliest === undefined || latest === undefined || earliest <= latest)
    return issues
  return [
    {
      pointer: '/earliest',
      message: `\`earliest\` (${earliest}) is after \`latest\` (${latest})`,
      hint: 'Lower `earliest` or raise `latest`.',
    },
  ]
}

export const date: AnswerType<DateItem, typeof DateItem> = {
  kind: 'answer',
  schema: DateItem,
  problems,
  // A field for each of its parts.
  seconds: ({ precision }) => PACE.choose * { year: 2, month: 3, day: 3, minute: 5 }[precision],
  answer,
  cells: (_item, value) => ({ '': String(value) }),
  aggregate,
}
