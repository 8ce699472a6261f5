/** Deciding, suspending before it, and reviewing what another person decided. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import { CASE_LIMITS } from '../../../src/kernel/limits/case-limits.ts'
import { useWrite } from '../../api/use-api.ts'
import type { Input } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { CASE_OUTCOME, type Case } from '../../words/cases.ts'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { CASE_CHANGED } from './changed.ts'
import { asReasons, NO_REASONS, ReasonsFields } from './reasons-fields.tsx'

const DAY = 24 * 60 * 60

type FrameProps = {
  id: string
  title: ReactNode
  hint: ReactNode
  action: ReactNode
  write: { isPending: boolean; error: Error | null }
  onAct: () => void
  children: ReactNode
}

/** A form that decides something about a person. */
const DecisionForm = ({ id, title, hint, action, write, onAct, children }: FrameProps) => {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!write.isPending) onAct()
  }
  return (
    <Section id={id} title={title}>
      <Card>
        <form onSubmit={submit} className="grid gap-4">
          <p className="max-w-prose text-muted">{hint}</p>
          {children}
          <div>
            <Button look="primary" type="submit" busy={write.isPending}>
              {action}
            </Button>
            <ProblemNotice error={otherThanStale(write.error)} />
          </div>
        </form>
      </Card>
    </Section>
  )
}

type DaysProps = { days: string; most: number; onDays: (days: string) => void }

const Days = ({ days, most, onDays }: DaysProps) => {
  const { t } = useLingui()
  return (
    <TextField
      label={t`Days`}
      hint={t`1 to ${most}; then it ends by itself.`}
      type="number"
      min={1}
      max={most}
      required
      value={days}
      onChange={(event) => onDays(event.target.value)}
    />
  )
}

type Outcome = Input<'decide_case'>['outcome']
const OUTCOMES: readonly Outcome[] = [
  'none',
  'warned',
  'probation',
  'restricted',
  'suspended',
  'deranked',
  'terminated',
]
const LASTING: readonly Outcome[] = ['probation', 'restricted', 'suspended', 'deranked']

type OutcomeProps = { outcome: Outcome; onOutcome: (outcome: Outcome) => void }

const OutcomeField = ({ outcome, onOutcome }: OutcomeProps) => {
  const { t } = useLingui()
  return (
    <SelectField
      label={t`Outcome`}
      value={outcome}
      onChange={(event) => onOutcome(event.target.value as Outcome)}
    >
      {OUTCOMES.map((one) => (
        <option key={one} value={one}>
          {t(CASE_OUTCOME[one])}
        </option>
      ))}
    </SelectField>
  )
}

export const Decide = ({ of }: { of: Case }) => {
  const { t } = useLingui()
  const [outcome, setOutcome] = useState<Outcome>('none')
  const [days, setDays] = useState('7')
  const [keptFrom, setKeptFrom] = useState('')
  const [given, setGiven] = useState(NO_REASONS)
  const decide = useWrite('decide_case', { changes: CASE_CHANGED })
  const act = () =>
    decide.mutate({
      ...{ case_id: of.id, outcome, ...asReasons(given) },
      ...(LASTING.includes(outcome) && { days: Number.parseInt(days, 10) }),
      ...(outcome === 'deranked' && { keep_from: keptFrom.trim() }),
    })
  return (
    <DecisionForm
      id="decide"
      title={<Trans>Decide</Trans>}
      hint={
        <Trans>
          The mildest that is enough. An account ends 30 days later, or at once for a grave rule,
          and then another person reviews it without being asked.
        </Trans>
      }
      action={<Trans>Decide</Trans>}
      write={decide}
      onAct={act}
    >
      <OutcomeField outcome={outcome} onOutcome={setOutcome} />
      {LASTING.includes(outcome) && (
        <Days days={days} most={CASE_LIMITS.restriction_maximum / DAY} onDays={setDays} />
      )}
      {outcome === 'deranked' && (
        <TextField
          label={t`Whose work`}
          hint={t`req_…`}
          required
          value={keptFrom}
          onChange={(event) => setKeptFrom(event.target.value)}
        />
      )}
      <ReasonsFields of={of} given={given} onChange={setGiven} />
      <ConfirmAgain of={decide} />
    </DecisionForm>
  )
}

export const SuspendMeanwhile = ({ of }: { of: Case }) => {
  const [asked, setAsked] = useState(false)
  const [days, setDays] = useState('3')
  const [given, setGiven] = useState(NO_REASONS)
  const suspend = useWrite('suspend_meanwhile', { changes: CASE_CHANGED })
  if (!asked)
    return (
      <div>
        <Button onClick={() => setAsked(true)}>
          <Trans>Suspend before the decision</Trans>
        </Button>
      </div>
    )
  return (
    <DecisionForm
      id="meanwhile"
      title={<Trans>Suspend before the decision</Trans>}
      hint={
        <Trans>
          Only where waiting would harm somebody: once, for seven days at most. Money, work in hand
          and answering go on.
        </Trans>
      }
      action={<Trans>Suspend</Trans>}
      write={suspend}
      onAct={() =>
        suspend.mutate({
          ...{ case_id: of.id, days: Number.parseInt(days, 10) },
          ...asReasons(given),
        })
      }
    >
      <Days days={days} most={CASE_LIMITS.interim_suspension / DAY} onDays={setDays} />
      <ReasonsFields of={of} given={given} onChange={setGiven} />
      <ConfirmAgain of={suspend} />
    </DecisionForm>
  )
}

type ReviewProps = { of: Case; step: 'review_decision' | 'record_outside_finding' }

export const Review = ({ of, step }: ReviewProps) => {
  const { t } = useLingui()
  const [outcome, setOutcome] = useState<'upheld' | 'overturned'>('overturned')
  const [given, setGiven] = useState(NO_REASONS)
  const review = useWrite(step, { changes: CASE_CHANGED })
  return (
    <DecisionForm
      id="review"
      title={
        step === 'review_decision' ? (
          <Trans>Answer the contested decision</Trans>
        ) : (
          <Trans>Write down what the ombudsperson found</Trans>
        )
      }
      hint={
        <Trans>
          Where it was wrong, the person stands as before at once and is paid for the days out.
        </Trans>
      }
      action={<Trans>Answer</Trans>}
      write={review}
      onAct={() => review.mutate({ case_id: of.id, outcome, ...asReasons(given) })}
    >
      <SelectField
        label={t`Outcome`}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as 'upheld' | 'overturned')}
      >
        <option value="overturned">{t(CASE_OUTCOME.overturned)}</option>
        <option value="upheld">{t(CASE_OUTCOME.upheld)}</option>
      </SelectField>
      <ReasonsFields of={of} given={given} onChange={setGiven} />
      <ConfirmAgain of={review} />
    </DecisionForm>
  )
}
