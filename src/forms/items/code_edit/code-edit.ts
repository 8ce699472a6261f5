import { EXPERT_LIMITS } from '../../../kernel/limits/expert/expert-limits.ts'
import { medoid } from '../../aggregation/medoid.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { answer, type CodeChange, check } from './answer.ts'
import { CodeEditItem } from './item.ts'

export const codeEdit: AnswerType<CodeEditItem, typeof CodeEditItem> = {
  kind: 'answer',
  schema: CodeEditItem,
  uses: (item) => [
    { pointer: '/from', name: item.from, kinds: ['files', 'code', 'text'], needed: true },
  ],
  seconds: () => EXPERT_LIMITS.mend_code,
  answer,
  check,
  columns: () => ['files'],
  cells: (_item, value) => {
    const { files, diff } = value as CodeChange
    return { '': diff, files: JSON.stringify(files) }
  },
  // The most typical change of one person: two changes do not mix.
  aggregate: (_item, values) => {
    const changes = values as CodeChange[]
    const typical = medoid(changes.map(({ diff }) => diff))
    return {
      answer: changes.find(({ diff }) => diff === typical) ?? null,
      confidence: null,
      n: values.length,
      method: 'medoid',
    }
  },
}
