/** A conversation with a model of the requester’s; two answer side by side. */
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useRead } from '../../../api/use-api.ts'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { Composer } from './composer.tsx'
import { betterOfLast, type Transcript, type Turns, transcriptOf } from './transcript.ts'
import { TurnView } from './turn-view.tsx'

type Item = ItemOf<'model_chat'>

const Ask = (props: AskProps<Item>) => {
  const { assignment } = useSurroundings()
  if (assignment === undefined)
    return (
      <p className="rounded-control border border-line bg-sunk px-3.5 py-3 text-muted">
        <Trans>Here people talk to the model. It answers only in a task that somebody took.</Trans>
      </p>
    )
  return <Conversation {...props} assignment={assignment} />
}

/** Milliseconds between looks while a reply is under way. */
const LOOK = 1000

const Conversation = ({
  item,
  value,
  onChange,
  id,
  describedBy,
  assignment,
}: AskProps<Item> & { assignment: string }) => {
  const talk = { assignment_id: assignment, item: item.id }
  const read = useRead('list_model_turns', talk)
  const turns = read.data?.turns ?? []
  const waiting = turns.some(({ status }) => status === 'waiting')
  useRead('list_model_turns', talk, { every: LOOK, enabled: waiting })
  const better = betterOfLast(value)
  useTranscript(read.data?.turns, value, onChange)
  const count = item.models.length
  const answered = turns.filter(({ status }) => status === 'answered')
  return (
    <div className="grid gap-4">
      <ProblemNotice error={read.error} />
      <ol className="grid gap-4" aria-live="polite">
        {turns.map((turn, at) => (
          <TurnView
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its order
            key={at}
            turn={turn}
            item={item}
            name={`${id}-${at}`}
            better={turn.better ?? (turn === answered.at(-1) ? better : undefined)}
            onBetter={
              turn === answered.at(-1) && turn.better === null && count === 2
                ? (one) => onChange(transcriptOf(turns, one))
                : undefined
            }
          />
        ))}
      </ol>
      {read.data !== undefined && (
        <Composer
          {...{ id, describedBy, item, waiting }}
          talk={talk}
          state={read.data}
          answered={answered.length}
          better={better}
          toChoose={count === 2 && answered.at(-1)?.better === null && better === undefined}
        />
      )}
    </div>
  )
}

/** Keeps the answer what was said, when a reply comes; until it is known what was said nothing changes. */
const useTranscript = (
  turns: Turns | undefined,
  value: unknown,
  onChange: (value: unknown) => void,
): void => {
  const kept = (value as Transcript | undefined)?.turns.length ?? 0
  useEffect(() => {
    const answered = turns?.filter(({ status }) => status === 'answered').length ?? kept
    if (turns !== undefined && answered !== kept) onChange(transcriptOf(turns, undefined))
  })
}

const TOO_FEW = msg`Say something to the model first.`
const NOT_ENOUGH = msg`The conversation needs more turns.`
const UNCHOSEN = msg`Choose whose reply is better.`

/** The transcript, as the instance keeps it too. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  fault: (item, value) => {
    const turns = (value as Transcript | undefined)?.turns ?? []
    if (turns.length === 0) return TOO_FEW
    if (turns.length < item.min_turns) return NOT_ENOUGH
    if (item.models.length === 2 && turns.at(-1)?.better === undefined) return UNCHOSEN
    return undefined
  },
  Tell: ({ item, value }) => (
    <ol className="grid gap-3">
      {((value as Transcript | undefined)?.turns ?? []).map((turn, at) => (
        <TurnView
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its order
          key={at}
          turn={{ ...turn, status: 'answered', reason: null }}
          item={item}
          name={`told-${at}`}
          better={turn.better}
          onBetter={undefined}
          asRead
        />
      ))}
    </ol>
  ),
}
