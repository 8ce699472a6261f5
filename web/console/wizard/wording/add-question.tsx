/** One more question, of the kind one chooses. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AnswerItem, Form } from '../../../../src/forms/form.ts'
import { Button } from '../../../parts/button.tsx'
import { SelectField } from '../../../parts/field.tsx'
import { say } from '../../../parts/say.tsx'
import { withNewItem } from './edit-form.ts'

type Kind = 'choice' | 'multi_choice' | 'rating' | 'short_text' | 'long_text' | 'number'

export const AddQuestion = ({ form, onForm }: { form: Form; onForm: (form: Form) => void }) => {
  const { t } = useLingui()
  const [kind, setKind] = useState<Kind>('choice')
  const names: Record<Kind, string> = {
    choice: t`One of several`,
    multi_choice: t`Several of several`,
    rating: t`A level on a scale`,
    short_text: t`A line of text`,
    long_text: t`A longer text`,
    number: t`A number`,
  }
  const add = () => {
    const common = { label: t`A new question`, required: true, cant_tell: false }
    const options = [t`Yes`, t`No`].map((word) => ({ value: word, label: word }))
    const parts: Record<Kind, object> = {
      choice: { options, other: false },
      multi_choice: { options, other: false },
      rating: { min: 1, max: 5 },
      short_text: {},
      long_text: {},
      number: { integer: false },
    }
    onForm(withNewItem(form, { type: kind, ...common, ...parts[kind] } as Omit<AnswerItem, 'id'>))
    say(t`The question stands at the end.`)
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-56">
        <SelectField
          label={t`Another question`}
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
        >
          {Object.entries(names).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Button onClick={add}>
        <Trans>Add it</Trans>
      </Button>
    </div>
  )
}
