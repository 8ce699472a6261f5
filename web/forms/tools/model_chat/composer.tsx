/** Where a person writes to the model, and stops it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWrite } from '../../../api/use-api.ts'
import type { Output } from '../../../api.generated.ts'
import { Button } from '../../../parts/button.tsx'
import { controlClass } from '../../../parts/field.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import type { ItemOf } from '../../item-kind.ts'
import type { Better } from './transcript.ts'

type Props = {
  id: string
  describedBy: string | undefined
  item: ItemOf<'model_chat'>
  talk: { assignment_id: string; item: string }
  state: Output<'list_model_turns'>
  waiting: boolean
  answered: number
  better: Better | undefined
  /** Two replies stand side by side, and nobody said yet which is better. */
  toChoose: boolean
}

const CHANGES = { changes: ['list_model_turns'] } as const

export const Composer = (props: Props) => {
  const { id, describedBy, item, talk, state, waiting, answered, better, toChoose } = props
  const { t } = useLingui()
  const [text, setText] = useState('')
  const ask = useWrite('ask_model', { ...CHANGES, onDone: () => setText('') })
  const stop = useWrite('stop_model', CHANGES)
  const over = answered >= item.max_turns || state.left === 0
  const mayAsk = text.trim() !== '' && !waiting && !toChoose && !ask.isPending
  const send = () => {
    if (mayAsk) ask.mutate({ ...talk, text: text.trim(), ...(better && { better }) })
  }
  return (
    <div className="grid gap-2.5">
      <Standing {...{ item, state, answered, toChoose }} />
      {!over && (
        <textarea
          id={id}
          rows={3}
          dir="auto"
          maxLength={8_000}
          aria-label={t`Your message`}
          aria-describedby={describedBy}
          className={`${controlClass} field-sizing-content max-h-[40dvh]`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            send()
          }}
        />
      )}
      <ProblemNotice error={ask.error ?? stop.error} />
      <div className="flex flex-wrap items-center gap-2">
        {!over && (
          <Button look="primary" disabled={!mayAsk} busy={ask.isPending} onClick={send}>
            <Trans>Send</Trans>
          </Button>
        )}
        {waiting && (
          <Button look="danger" busy={stop.isPending} onClick={() => stop.mutate(talk)}>
            <Trans>Stop</Trans>
          </Button>
        )}
        {!over && <SendKey />}
      </div>
    </div>
  )
}

const SendKey = () => (
  <span className="text-sm text-muted max-sm:hidden">
    <Trans>Ctrl and Enter sends it</Trans>
  </span>
)

/** How far the conversation is, and the way out when it cannot go on. */
const Standing = ({
  item,
  state,
  answered,
  toChoose,
}: Pick<Props, 'item' | 'state' | 'answered' | 'toChoose'>) => {
  if (state.pays_return)
    return (
      <p className="rounded-control border border-warn bg-warn-soft px-3.5 py-2.5 font-medium">
        <Trans>
          The model does not answer as it should; that is not your fault. Return the task: your time
          until now is paid.
        </Trans>
      </p>
    )
  if (toChoose)
    return (
      <p className="font-medium">
        <Trans>Choose whose reply is better; the conversation goes on with it.</Trans>
      </p>
    )
  const missing = item.min_turns - answered
  return (
    <p className="numbers text-sm text-muted" role="status">
      {missing > 0 ? (
        <Plural value={missing} one="# more turn is needed" other="# more turns are needed" />
      ) : (
        <Plural
          value={Math.max(0, Math.min(item.max_turns - answered, state.left))}
          one="You may hand it in, or go on for # turn"
          other="You may hand it in, or go on for # turns"
        />
      )}
    </p>
  )
}
