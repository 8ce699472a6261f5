/** The person’s own words, files and helper, or the call for another human; whichever the case takes now. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { CASE_LIMITS } from '../../../src/kernel/limits/case-limits.ts'
import { useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { AddFile } from '../../parts/cases/add-file.tsx'
import { CheckField, LinesField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import type { Case } from '../../words/cases.ts'

const CHANGED = ['get_case', 'list_cases', 'why_no_work'] as const

export const YourAnswer = ({ of }: { of: Case }) => {
  if (of.steps.includes('contest')) return <Contest of={of} />
  if (!of.steps.includes('answer')) return null
  return (
    <Section id="answer" title={<Trans>Your answer</Trans>}>
      <Card className="grid gap-5">
        <AnswerForm of={of} />
        <div className="border-t border-line pt-4">
          <AddFile id={of.id} />
        </div>
      </Card>
    </Section>
  )
}

const named = (speaker: string) => (speaker.trim() === '' ? {} : { helper: speaker.trim() })

/** Words, whole or not yet, and who speaks for the person. */
const AnswerForm = ({ of }: { of: Case }) => {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [speaker, setSpeaker] = useState(of.helper ?? '')
  const [complete, setComplete] = useState(false)
  const answer = useWrite('answer_case', {
    onDone: () => {
      setText('')
      say(t`Your answer is in the case.`)
    },
    changes: CHANGED,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (answer.isPending) return
    answer.mutate({ case_id: of.id, text, complete, ...named(speaker) })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <LinesField
        label={t`What you have to say`}
        hint={t`As often as you like. Whoever decides must open every word and every file of yours.`}
        rows={6}
        required
        value={text}
        onText={(typed) => setText(typed.slice(0, CASE_LIMITS.text))}
      />
      <TextField
        label={t`Who helps you (if somebody does)`}
        hint={t`A union, a friend, a lawyer: their name and how to reach them.`}
        maxLength={300}
        value={speaker}
        onChange={(event) => setSpeaker(event.target.value)}
      />
      {of.status === 'notice' && (
        <CheckField checked={complete} onChange={() => setComplete(!complete)}>
          <Trans>
            That is all. A person may decide from now on; without this, your time runs on.
          </Trans>
        </CheckField>
      )}
      <div>
        <Button look="primary" type="submit" busy={answer.isPending}>
          <Trans>Send my answer</Trans>
        </Button>
      </div>
      <ProblemNotice error={answer.error} />
    </form>
  )
}

const Contest = ({ of }: { of: Case }) => {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const contest = useWrite('contest_decision', {
    onDone: () => say(t`Another person looks at it now.`),
    changes: CHANGED,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!contest.isPending) contest.mutate({ case_id: of.id, text })
  }
  return (
    <Section id="contest" title={<Trans>Contest the decision</Trans>}>
      <Card>
        <form onSubmit={submit} className="grid gap-4">
          <p className="max-w-prose">
            <Trans>
              It costs nothing. Another person than the one who decided answers in writing within 14
              days. If nobody does, the decision lapses by itself: you are on probation for a while,
              with five tasks at a time, and then everything is as before.
            </Trans>
          </p>
          <LinesField
            label={t`Why it is wrong`}
            hint={t`You can add files and more words afterwards.`}
            rows={5}
            required
            value={text}
            onText={(typed) => setText(typed.slice(0, CASE_LIMITS.text))}
          />
          <div>
            <Button look="primary" type="submit" busy={contest.isPending}>
              <Trans>Ask for another person</Trans>
            </Button>
            <ProblemNotice error={contest.error} />
          </div>
        </form>
      </Card>
    </Section>
  )
}
