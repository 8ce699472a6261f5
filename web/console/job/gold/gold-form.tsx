/** Adds one task with a known answer: what it shows, what is expected, and why. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { AnswerItem, Form } from '../../../../src/forms/form.ts'
import { useWrite } from '../../../api/use-api.ts'
import type { Job } from '../../../api.generated.ts'
import { Button } from '../../../parts/button.tsx'
import { LinesField, SelectField, TextField } from '../../../parts/field.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Card } from '../../../parts/page.tsx'
import { say } from '../../../parts/say.tsx'
import { expectedFrom, inputFrom, type Typed } from './typed-answers.ts'

const LEAST_REASON = 10

/** What is filled in, and how it is sent. */
const useGoldForm = (job: Job) => {
  const { t } = useLingui()
  const form = job.form as Form
  const items = itemsIn(form)
  const [input, setInput] = useState<Typed>({})
  const [expected, setExpected] = useState<Typed>({})
  const [reason, setReason] = useState('')
  const [kind, setKind] = useState<'hidden' | 'training'>('hidden')
  const add = useWrite('add_gold', {
    changes: ['list_gold', 'get_job'],
    onDone: () => {
      setInput({})
      setExpected({})
      setReason('')
      say(t`Added`)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = reason.trim()
    if (add.isPending || words.length < LEAST_REASON) return
    const one = { input: inputFrom(form, input), expected: expectedFrom(items, expected) }
    add.mutate({ job_id: job.id, gold: [{ ...one, reason: words, kind }] })
  }
  return {
    ...{ form, items, input, setInput, expected, setExpected, reason, setReason },
    ...{ kind, setKind, add, submit },
  }
}

type Filled = ReturnType<typeof useGoldForm>

export const GoldForm = ({ job }: { job: Job }) => {
  const filled = useGoldForm(job)
  return (
    <Card>
      <form onSubmit={filled.submit} className="grid gap-4">
        <h3 className="text-base font-medium">
          <Trans>Add one</Trans>
        </h3>
        <Answers of={filled} />
        <Why of={filled} />
        <div>
          <Button type="submit" busy={filled.add.isPending}>
            <Trans>Add</Trans>
          </Button>
        </div>
        <ProblemNotice error={filled.add.error} />
      </form>
    </Card>
  )
}

const Answers = ({
  of: { form, items, input, setInput, expected, setExpected },
}: {
  of: Filled
}) => (
  <>
    {form.data.map(({ name, required }) => (
      <TextField
        key={name}
        label={name}
        required={required}
        value={input[name] ?? ''}
        onChange={(event) => setInput({ ...input, [name]: event.target.value })}
      />
    ))}
    {items.map((item) => (
      <ExpectedField
        key={item.id}
        item={item}
        value={expected[item.id] ?? ''}
        onValue={(value) => setExpected({ ...expected, [item.id]: value })}
      />
    ))}
  </>
)

const Why = ({ of: { reason, setReason, kind, setKind } }: { of: Filled }) => {
  const { t } = useLingui()
  return (
    <>
      <LinesField
        label={t`Why this is the answer`}
        hint={t`Whoever answers otherwise reads it.`}
        value={reason}
        onText={setReason}
        rows={2}
        required
      />
      <SelectField
        label={t`How it is used`}
        value={kind}
        onChange={(event) => setKind(event.target.value === 'training' ? 'training' : 'hidden')}
      >
        <option value="hidden">{t`Hidden: measures answers`}</option>
        <option value="training">{t`Training: explained right after the answer`}</option>
      </SelectField>
    </>
  )
}

const itemsIn = (form: Form): AnswerItem[] =>
  form.pages.flatMap(({ items }) => items).filter((item): item is AnswerItem => 'cant_tell' in item)

type FieldProps = { item: AnswerItem; value: string; onValue: (value: string) => void }

/** A list where the answers are given, else a line; several values stand one after the other with commas. */
const ExpectedField = ({ item, value, onValue }: FieldProps) => {
  const { t } = useLingui()
  const label = t`Expected: ${item.label}`
  if (item.type === 'choice' && item.options !== undefined)
    return (
      <SelectField label={label} value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">{t`Not checked`}</option>
        {item.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    )
  const several =
    ['multi_choice', 'rank', 'checklist'].includes(item.type) ||
    (item.type === 'taxonomy' && item.multiple)
  return (
    <TextField
      label={label}
      hint={
        item.type === 'matrix'
          ? t`Row and option, such as clean=good, staff=fair; empty: not checked`
          : several
            ? t`Values with commas between; empty: not checked`
            : t`Empty: not checked`
      }
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}
