/** One question of a test while it is written. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../parts/button.tsx'
import { LinesField, SelectField, TextField } from '../../parts/field.tsx'
import { optionsOf, type Question } from './questions.ts'

type Props = {
  question: Question
  number: number
  onChange: (question: Question) => void
  onRemove: (() => void) | undefined
}

export const QuestionFields = ({ question, number, onChange, onRemove }: Props) => {
  const { t } = useLingui()
  const set = (part: Partial<Question>) => onChange({ ...question, ...part })
  return (
    <fieldset className="grid gap-4 rounded-card border border-line p-4">
      <legend className="px-1 font-semibold">
        <Trans>Question {number}</Trans>
      </legend>
      <TextField
        label={t`What is asked`}
        required
        maxLength={500}
        value={question.label}
        onChange={(event) => set({ label: event.target.value })}
      />
      <SelectField
        label={t`Answered with`}
        value={question.kind}
        onChange={(event) => set({ kind: event.target.value as Question['kind'], right: '' })}
      >
        <option value="choice">{t`One of several options`}</option>
        <option value="number">{t`A number`}</option>
        <option value="word">{t`A word or a name`}</option>
        <option value="text">{t`Own words, graded by one of you`}</option>
      </SelectField>
      <RightAnswer question={question} set={set} />
      {question.kind !== 'text' && (
        <TextField
          label={t`Why it is right`}
          hint={t`Shown after the test; may stay empty.`}
          maxLength={300}
          value={question.explanation}
          onChange={(event) => set({ explanation: event.target.value })}
        />
      )}
      {onRemove !== undefined && (
        <div>
          <Button look="plain" className="-ms-4 text-danger" onClick={onRemove}>
            <Trans>Remove question {number}</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type RightProps = { question: Question; set: (part: Partial<Question>) => void }

const RightAnswer = ({ question, set }: RightProps) => {
  const { t } = useLingui()
  const { kind, right, options, tolerance } = question
  if (kind === 'text') return null
  if (kind === 'choice')
    return (
      <>
        <LinesField
          label={t`Options`}
          hint={t`One a line, two at least.`}
          required
          rows={3}
          value={options}
          onText={(text) => set({ options: text })}
        />
        <SelectField
          label={t`The right one`}
          value={right || (optionsOf(question)[0] ?? '')}
          onChange={(event) => set({ right: event.target.value })}
        >
          {optionsOf(question).map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </SelectField>
      </>
    )
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label={t`The right answer`}
        required
        inputMode={kind === 'number' ? 'decimal' : 'text'}
        value={right}
        onChange={(event) => set({ right: event.target.value })}
      />
      {kind === 'number' && (
        <TextField
          label={t`May be off by`}
          hint={t`0 when left empty.`}
          inputMode="decimal"
          value={tolerance}
          onChange={(event) => set({ tolerance: event.target.value })}
        />
      )}
    </div>
  )
}
