import { PACE } from '../../../kernel/limits.ts'
import { medoid } from '../../aggregation/medoid.ts'
import { rounded } from '../../aggregation/plurality.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { typingSeconds } from '../../item-parts/text-length.ts'
import { answer, check, type Transcript } from './answer.ts'
import { ModelChatItem } from './item.ts'
import { spokenOf } from './spoken.ts'

const problems = (item: ModelChatItem) => {
  const [first, second] = item.models
  return [
    ...boundsProblems(item, 'min_turns', 'max_turns'),
    ...(first !== undefined && first.id === second?.id
      ? [
          {
            pointer: '/models/1/id',
            message: 'This is the same model twice',
            hint: 'Name another model, or one alone.',
          },
        ]
      : []),
  ]
}

/** Writing, waiting and reading, turn by turn. */
const seconds = (item: ModelChatItem): number => {
  const reading = (PACE.long_answer_words * 4 * 60) / PACE.words_read_per_minute
  const turn = typingSeconds({}, PACE.long_answer_words) + reading * item.models.length
  return turn * Math.max(item.min_turns, Math.min(3, item.max_turns))
}

/** Over all turns of all people; null without a second model. */
const sharesOf = (all: readonly Transcript[]): Record<string, number> | undefined => {
  const chosen = all.flatMap(({ turns }) => turns.flatMap(({ better }) => better ?? []))
  if (chosen.length === 0) return undefined
  const share = (side: string) =>
    rounded(chosen.filter((one) => one === side).length / chosen.length)
  return { a: share('a'), b: share('b'), tie: share('tie') }
}

export const modelChat: AnswerType<ModelChatItem, typeof ModelChatItem> = {
  kind: 'answer',
  schema: ModelChatItem,
  problems,
  seconds,
  answer,
  check,
  columns: () => ['turns', 'a_better', 'b_better'],
  cells: (_item, value) => {
    const { turns } = value as Transcript
    const times = (side: string) => String(turns.filter(({ better }) => better === side).length)
    return {
      '': JSON.stringify(turns),
      turns: String(turns.length),
      ...{ a_better: times('a'), b_better: times('b') },
    }
  },
  // The most typical conversation of one person, and how often each model was better in all of them.
  aggregate: (_item, values) => {
    const all = values as Transcript[]
    const typical = medoid(all.map(spokenOf))
    const shares = sharesOf(all)
    return {
      answer: all.find((one) => spokenOf(one) === typical) ?? null,
      confidence: null,
      n: values.length,
      method: 'medoid',
      ...(shares !== undefined && { shares }),
    }
  },
}
