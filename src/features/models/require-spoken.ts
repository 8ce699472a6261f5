/** What is handed in of a conversation is what was said in it. */
import { answerTo, isCantTell } from '../../forms/show-if.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Context } from '../handle.ts'
import { answeredOf } from './conversation.ts'
import { type ModelChatItem, talksIn } from './talk.ts'
import { selectTurns, type TurnRow } from './turn-queries.ts'

type Transcript = {
  turns: { text: string; replies: { model: string; text: string }[]; better?: string }[]
}

/** Every turn that was answered, in its order; the choice of the last one is made when handing in. */
const isWhatWasSaid = ({ turns }: Transcript, answered: readonly TurnRow[]): boolean =>
  turns.length === answered.length &&
  answered.every((said, at) => {
    const turn = turns[at]
    return (
      turn?.text === said.text &&
      (said.better === null || turn.better === said.better) &&
      said.replies.every(
        ({ side, text }) => turn.replies.find(({ model }) => model === side)?.text === text,
      )
    )
  })

const fault = (item: ModelChatItem) => ({
  pointer: `/${item.id}/turns`,
  message: 'The transcript is not what was said here',
  hint: 'Send the answered turns as list_model_turns gives them.',
})

/** Throws Problem('invalid_answers'). Forms without conversations cost nothing. */
export const requireSpoken = async (
  { tx }: Context,
  { id, form }: { id: Uuid; form: unknown },
  answers: Record<string, unknown>,
): Promise<void> => {
  for (const item of talksIn(form)) {
    const value = answerTo(answers, item.id)
    if (value === undefined || isCantTell(value)) continue
    const answered = answeredOf(await selectTurns(tx, id, item.id))
    if (!isWhatWasSaid(value as Transcript, answered))
      throw new Problem('invalid_answers', { errors: [fault(item)] })
  }
}
