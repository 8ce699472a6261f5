/** Begins a project. What is promised is shown on every card, and kept or paid for. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, LinesField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'

const EMPTY = { name: '', description: '', until: '', answers: '', committed: false }
type Asked = typeof EMPTY

/** What the fields say, as the call takes it. */
const inputOf = ({ name, description, until, answers, committed }: Asked) => {
  const standing = committed ? ('commitment' as const) : ('estimate' as const)
  return {
    name,
    description,
    promises: {
      // The whole of the day that was chosen, where the browser is.
      ...(until !== '' && { until: { at: new Date(`${until}T23:59:59`).toISOString(), standing } }),
      ...(answers !== '' && { answers: { count: Number(answers), standing } }),
    },
  }
}

export const NewProject = () => {
  const [asked, setAsked] = useState(EMPTY)
  const create = useWrite('create_project', {
    onDone: () => setAsked(EMPTY),
    changes: ['list_projects'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!create.isPending) create.mutate(inputOf(asked))
  }
  return (
    <Section id="new-project" title={<Trans>New project</Trans>}>
      <Card>
        <form onSubmit={submit} className="grid gap-5">
          <Fields asked={asked} onChange={(part) => setAsked({ ...asked, ...part })} />
          <div>
            <Button look="primary" type="submit" busy={create.isPending}>
              <Trans>Begin the project</Trans>
            </Button>
            <ProblemNotice error={create.error} />
          </div>
        </form>
      </Card>
    </Section>
  )
}

type FieldsProps = { asked: Asked; onChange: (part: Partial<Asked>) => void }

const Fields = ({ asked, onChange }: FieldsProps) => {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={t`Name`}
        hint={t`Workers read it on every card.`}
        required
        minLength={3}
        maxLength={120}
        value={asked.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <LinesField
        label={t`What it is about`}
        rows={2}
        value={asked.description}
        onText={(description) => onChange({ description })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t`There is work until`}
          hint={t`May be left out.`}
          type="date"
          className="max-w-56"
          value={asked.until}
          onChange={(event) => onChange({ until: event.target.value })}
        />
        <TextField
          label={t`Answers wanted in all`}
          hint={t`May be left out.`}
          inputMode="numeric"
          pattern="[1-9][0-9]{0,8}"
          className="numbers max-w-56"
          value={asked.answers}
          onChange={(event) => onChange({ answers: event.target.value })}
        />
      </div>
      <CheckField
        checked={asked.committed}
        onChange={() => onChange({ committed: !asked.committed })}
      >
        <Trans>
          I commit to this: should it end earlier without notice, everybody who worked on it gets a
          fee, and money for that is set aside.
        </Trans>
      </CheckField>
    </>
  )
}
