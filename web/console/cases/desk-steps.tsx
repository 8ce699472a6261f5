/** The steps of a case that this person may take now, each in a form of its own. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { AddFile } from '../../parts/cases/add-file.tsx'
import { LinesField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import type { Case } from '../../words/cases.ts'
import { AskFirst } from '../ask-first.tsx'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { CASE_CHANGED } from './changed.ts'
import { Decide, Review, SuspendMeanwhile } from './decide-forms.tsx'
import { NoticeForm } from './notice-form.tsx'

export const DeskSteps = ({ of }: { of: Case }) => {
  const may = (step: Case['steps'][number]) => of.steps.includes(step)
  return (
    <>
      {may('add_evidence') && <AddEvidence of={of} />}
      {may('add_file') && (
        <Section id="file" title={<Trans>A file</Trans>}>
          <Card>
            <AddFile id={of.id} />
          </Card>
        </Section>
      )}
      {may('give_notice') && <NoticeForm of={of} />}
      {may('suspend_meanwhile') && <SuspendMeanwhile of={of} />}
      {may('decide') && <Decide of={of} />}
      {may('review') && <Review of={of} step="review_decision" />}
      {may('record_outside_finding') && <Review of={of} step="record_outside_finding" />}
      {(may('drop') || may('lift')) && (
        <Section id="end" title={<Trans>In the person’s favour</Trans>}>
          <Card className="grid gap-4">
            {may('drop') && <Drop of={of} />}
            {may('lift') && <Lift of={of} />}
          </Card>
        </Section>
      )}
    </>
  )
}

const OnlyBefore = () => (
  <p className="max-w-prose text-muted">
    <Trans>
      Only before the notice. Afterwards the person alone adds: nobody is judged by what they could
      not answer.
    </Trans>
  </p>
)

const shownBy = (text: string, assignment_id: string) => ({
  ...(text !== '' && { text }),
  ...(assignment_id !== '' && { assignment_id }),
})

const AddEvidence = ({ of }: { of: Case }) => {
  const { t } = useLingui()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [work, setWork] = useState('')
  const add = useWrite('add_evidence', {
    onDone: () => {
      for (const empty of [setTitle, setText, setWork]) empty('')
      say(t`It is in the case.`)
    },
    changes: CASE_CHANGED,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending) add.mutate({ case_id: of.id, title, ...shownBy(text.trim(), work.trim()) })
  }
  return (
    <Section id="add" title={<Trans>Add what it rests on</Trans>}>
      <Card>
        <form onSubmit={submit} className="grid gap-4">
          <OnlyBefore />
          <TextField
            label={t`Title`}
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <LinesField label={t`Words`} rows={3} value={text} onText={setText} />
          <TextField
            label={t`A piece of this person’s work`}
            hint={t`asg_…; leave it empty for words alone.`}
            autoComplete="off"
            value={work}
            onChange={(event) => setWork(event.target.value)}
          />
          <div>
            <Button type="submit" busy={add.isPending}>
              <Trans>Add it</Trans>
            </Button>
            <ProblemNotice error={add.error} />
          </div>
        </form>
      </Card>
    </Section>
  )
}

const Drop = ({ of }: { of: Case }) => {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const drop = useWrite('drop_case', { changes: CASE_CHANGED })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!drop.isPending) drop.mutate({ case_id: of.id, text })
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <LinesField
        label={t`Why the case ends`}
        hint={t`Nothing needs to be opened for this. The person reads it.`}
        rows={2}
        required
        value={text}
        onText={setText}
      />
      <div>
        <Button type="submit" busy={drop.isPending}>
          <Trans>Drop the case</Trans>
        </Button>
        <ProblemNotice error={otherThanStale(drop.error)} />
      </div>
      <ConfirmAgain of={drop} />
    </form>
  )
}

const Lift = ({ of }: { of: Case }) => {
  const lift = useWrite('lift_restriction', { changes: CASE_CHANGED })
  return (
    <div>
      <AskFirst
        button={<Trans>Lift what was decided</Trans>}
        title={<Trans>Lift it before its time?</Trans>}
        action={<Trans>Lift it</Trans>}
        write={lift}
        input={{ case_id: of.id }}
      >
        <Trans>The person stands as before at once. The case goes on as it was.</Trans>
      </AskFirst>
    </div>
  )
}
