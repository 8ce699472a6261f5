/** The question itself: few fields, the rest folded away. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { LinesField, SelectField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { AI_USE, INPUT_ORIGIN, PURPOSE } from '../../words/choices.ts'
import { LANGUAGES } from '../../words/language.ts'
import { AmountField } from '../amount-field.tsx'
import { ChoiceField } from '../choice-field.tsx'
import { optionLines, type Question, readImage } from './question.ts'

type Props = {
  asked: Question
  lang: string
  onLang: (lang: string) => void
  onChange: (part: Partial<Question>) => void
  onQuote: () => void
  busy: boolean
  error: Error | null
}

export const QuestionForm = ({ asked, lang, onLang, onChange, onQuote, busy, error }: Props) => {
  const { t } = useLingui()
  const single = optionLines(asked.options).length === 1
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!single) onQuote()
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      <LinesField
        label={t`Question`}
        rows={2}
        required
        value={asked.question}
        onText={(question) => onChange({ question })}
      />
      <LinesField
        label={t`Possible answers`}
        hint={t`One a line. Leave it empty for an answer in free words.`}
        fault={single && t`Give at least two, or none.`}
        rows={3}
        value={asked.options}
        onText={(options) => onChange({ options })}
      />
      <HowManyAndAtMost asked={asked} onChange={onChange} />
      <ChoiceField
        label={t`What the answers are for`}
        hint={t`People read it before they accept, and it binds you. The answers stay with you.`}
        words={PURPOSE}
        value={asked.purpose}
        onValue={(purpose) => onChange({ purpose })}
      />
      <More asked={asked} lang={lang} onLang={onLang} onChange={onChange} />
      <div>
        <Button look="primary" type="submit" busy={busy}>
          <Trans>Show the price</Trans>
        </Button>
        <ProblemNotice error={error} />
      </div>
    </form>
  )
}

const HowManyAndAtMost = ({ asked, onChange }: Pick<Props, 'asked' | 'onChange'>) => {
  const { t } = useLingui()
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextField
        label={t`How many people`}
        hint={t`Each answers on their own.`}
        type="number"
        min={1}
        max={100}
        required
        className="numbers max-w-48"
        value={asked.answers}
        onChange={(event) => onChange({ answers: event.target.value })}
      />
      <AmountField
        label={t`At most`}
        hint={t`Refused when it would cost more, fees included.`}
        onAmount={(max_cost) => onChange({ max_cost })}
      />
    </div>
  )
}

type MoreProps = Pick<Props, 'asked' | 'lang' | 'onLang' | 'onChange'>

const More = ({ asked, lang, onLang, onChange }: MoreProps) => {
  const { t } = useLingui()
  return (
    <details>
      <summary className="min-h-11 py-2 font-medium text-accent">
        <Trans>Context, pictures, reward, AI, language</Trans>
      </summary>
      <div className="grid gap-5 pt-2">
        <LinesField
          label={t`What people need to know`}
          value={asked.context}
          onText={(context) => onChange({ context })}
        />
        <Pictures asked={asked} onChange={onChange} />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <AmountField
            label={t`Reward for one answer`}
            hint={t`The floor for the time it takes, when left empty.`}
            onAmount={(reward) => onChange({ reward })}
          />
          <ChoiceField
            label={t`May people use AI for it?`}
            words={AI_USE}
            value={asked.ai_use}
            onValue={(ai_use) => onChange({ ai_use })}
          />
          <ChoiceField
            label={t`Who made what they look at?`}
            words={INPUT_ORIGIN}
            value={asked.input_origin}
            onValue={(input_origin) => onChange({ input_origin })}
          />
          <SelectField
            label={t`Language of the question`}
            value={lang}
            onChange={(event) => onLang(event.target.value)}
          >
            {Object.entries(LANGUAGES).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
    </details>
  )
}

const Pictures = ({ asked, onChange }: Pick<Props, 'asked' | 'onChange'>) => {
  const { t } = useLingui()
  const [fault, setFault] = useState(false)
  const choose = async (files: FileList | null) => {
    setFault(false)
    try {
      onChange({ images: await Promise.all([...(files ?? [])].slice(0, 10).map(readImage)) })
    } catch {
      setFault(true)
    }
  }
  return (
    <TextField
      label={t`Pictures`}
      hint={
        asked.images.length > 0
          ? asked.images.map(({ name }) => name).join(', ')
          : t`Up to ten; people see them above the question.`
      }
      fault={fault && t`A picture could not be read.`}
      type="file"
      accept="image/png,image/jpeg,image/webp,image/gif"
      multiple
      onChange={(event) => void choose(event.target.files)}
    />
  )
}
