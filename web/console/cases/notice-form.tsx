/** The notice: what is said, by which rule, and how long the person has to answer (charter R22). */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { CASE_LIMITS } from '../../../src/kernel/limits/case-limits.ts'
import { useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { LinesField, SelectField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { CASE_RULE, type Case, type RuleName } from '../../words/cases.ts'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { CASE_CHANGED } from './changed.ts'

const DAY = 24 * 60 * 60
const LEAST = CASE_LIMITS.answer_minimum / DAY
const MOST = CASE_LIMITS.answer_maximum / DAY

export const NoticeForm = ({ of }: { of: Case }) => {
  const { t } = useLingui()
  const [rule, setRule] = useState<RuleName | ''>('')
  const [text, setText] = useState('')
  const [days, setDays] = useState(String(LEAST))
  const [warning, setWarning] = useState('')
  const give = useWrite('give_notice', { changes: CASE_CHANGED })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (give.isPending || rule === '') return
    const after = warning.trim()
    give.mutate({
      ...{ case_id: of.id, rule, text, answer_days: Number.parseInt(days, 10) },
      ...(after !== '' && { after_warning: after }),
    })
  }
  return (
    <Section id="notice" title={<Trans>Give notice</Trans>}>
      <Card>
        <form onSubmit={submit} className="grid gap-4">
          <RuleField rule={rule} onRule={setRule} />
          <LinesField
            label={t`What you tell the person`}
            hint={t`What happened, and what may follow. They read it with all the evidence.`}
            required
            value={text}
            onText={setText}
          />
          <TimeAndWarning days={days} onDays={setDays} warning={warning} onWarning={setWarning} />
          <div>
            <Button look="primary" type="submit" busy={give.isPending}>
              <Trans>Give notice</Trans>
            </Button>
            <ProblemNotice error={otherThanStale(give.error)} />
          </div>
        </form>
        <ConfirmAgain of={give} />
      </Card>
    </Section>
  )
}

type RuleProps = { rule: RuleName | ''; onRule: (rule: RuleName | '') => void }

const RuleField = ({ rule, onRule }: RuleProps) => {
  const { t } = useLingui()
  return (
    <SelectField
      label={t`The rule`}
      hint={t`The decision may rest on this rule and no other.`}
      required
      value={rule}
      onChange={(event) => onRule(event.target.value as RuleName | '')}
    >
      <option value="">—</option>
      {Object.entries(CASE_RULE).map(([name, words]) => (
        <option key={name} value={name}>
          {t(words)}
        </option>
      ))}
    </SelectField>
  )
}

type TimeProps = {
  days: string
  onDays: (days: string) => void
  warning: string
  onWarning: (warning: string) => void
}

const TimeAndWarning = ({ days, onDays, warning, onWarning }: TimeProps) => {
  const { t } = useLingui()
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label={t`Days to answer`}
        hint={t`${LEAST} to ${MOST}. Until then the person works on.`}
        type="number"
        min={LEAST}
        max={MOST}
        required
        value={days}
        onChange={(event) => onDays(event.target.value)}
      />
      <TextField
        label={t`After a written warning`}
        hint={t`dec_…, of the same rule, if this would be the second time.`}
        autoComplete="off"
        value={warning}
        onChange={(event) => onWarning(event.target.value)}
      />
    </div>
  )
}
