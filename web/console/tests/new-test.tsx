/** Makes a test: its questions, what is enough, and what it pays. Made, it stays as it is. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { QUALIFICATION_LIMITS } from '../../../src/kernel/limits/qualification-limits.ts'
import { useWrite } from '../../api/use-api.ts'
import type { Job } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { LinesField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { AmountIn } from '../amount-field.tsx'
import { useMembership } from '../membership.tsx'
import { QuestionFields } from './question-fields.tsx'
import { newQuestion, type Question, testOf } from './questions.ts'

const UNPAID_MINUTES = QUALIFICATION_LIMITS.unpaid_at_most / 60
const EMPTY = { name: '', description: '', minutes: '3', threshold: '70', attempts: '20' }
type Terms = typeof EMPTY
export type Currency = Job['reward']['currency']

/** In the currency of the requester one acts for. */
export const NewTest = () => {
  const navigate = useNavigate()
  const { currency } = useMembership()
  const show = (test: string) => navigate({ to: '/tests/$test', params: { test } })
  return <NewTestIn currency={currency} onMade={show} />
}

type InProps = { currency: Currency; onMade: (test: string) => void; children?: ReactNode }

/** `children`: what is chosen before, such as the currency. */
export const NewTestIn = ({ currency, onMade, children }: InProps) => {
  const { t, i18n } = useLingui()
  const [terms, setTerms] = useState(EMPTY)
  const [reward, setReward] = useState<string>()
  const [questions, setQuestions] = useState<Question[]>([newQuestion(1)])
  const create = useWrite('create_qualification', {
    onDone: ({ id }) => onMade(id),
    changes: ['list_qualifications', 'get_balance'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (create.isPending) return
    const { name, description, minutes, threshold, attempts } = terms
    const written = { title: name, instructions: '', lang: i18n.locale, questions }
    create.mutate({
      ...{ name, description, threshold: Number(threshold) },
      ...testOf(written),
      estimated_seconds: Math.round(Number(minutes) * 60),
      ...(reward !== undefined && {
        reward: { amount: reward, currency },
        attempts: Number(attempts),
      }),
    })
  }
  const set = (part: Partial<Terms>) => setTerms({ ...terms, ...part })
  return (
    <Section id="new-test" title={<Trans>New test</Trans>}>
      <Card>
        <form onSubmit={submit} className="grid gap-6">
          {children}
          <About terms={terms} set={set} />
          <Questions questions={questions} onChange={setQuestions} />
          <Enough {...{ terms, set, currency }} onReward={setReward} paid={reward !== undefined} />
          <div>
            <Button look="primary" type="submit" busy={create.isPending}>
              <Trans>Make the test</Trans>
            </Button>
            <p className="mt-2 text-sm text-muted">{t`It stays as you make it: people rely on it.`}</p>
            <ProblemNotice error={create.error} />
          </div>
        </form>
      </Card>
    </Section>
  )
}

type TermsProps = { terms: Terms; set: (part: Partial<Terms>) => void }

const About = ({ terms, set }: TermsProps) => {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={t`Name`}
        hint={t`People read it before they begin.`}
        required
        minLength={2}
        maxLength={QUALIFICATION_LIMITS.name}
        value={terms.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <LinesField
        label={t`What it is about`}
        hint={t`What it shows, and what work it opens.`}
        rows={2}
        value={terms.description}
        onText={(description) => set({ description })}
      />
    </>
  )
}

type QuestionsProps = { questions: Question[]; onChange: (questions: Question[]) => void }

const Questions = ({ questions, onChange }: QuestionsProps) => {
  const next = Math.max(...questions.map(({ key }) => key)) + 1
  return (
    <div className="grid gap-5">
      {questions.map((question, at) => (
        <QuestionFields
          key={question.key}
          question={question}
          number={at + 1}
          onChange={(changed) => onChange(questions.with(at, changed))}
          onRemove={
            questions.length > 1
              ? () => onChange(questions.filter(({ key }) => key !== question.key))
              : undefined
          }
        />
      ))}
      <div>
        <Button onClick={() => onChange([...questions, newQuestion(next)])}>
          <Trans>Add a question</Trans>
        </Button>
      </div>
    </div>
  )
}

type EnoughProps = TermsProps & {
  currency: Currency
  paid: boolean
  onReward: (amount: string | undefined) => void
}

const Enough = ({ terms, set, paid, currency, onReward }: EnoughProps) => {
  const { t } = useLingui()
  const long = Number(terms.minutes) > UNPAID_MINUTES
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextField
        label={t`Passed from`}
        hint={t`Of 100; each question counts the same.`}
        type="number"
        min={1}
        max={100}
        required
        value={terms.threshold}
        onChange={(event) => set({ threshold: event.target.value })}
      />
      <TextField
        label={t`Minutes it takes`}
        hint={t`Never less than its words and questions take. Where half of the people need longer, a paid test is topped up.`}
        type="number"
        min={1}
        max={480}
        required
        value={terms.minutes}
        onChange={(event) => set({ minutes: event.target.value })}
      />
      <AmountIn
        currency={currency}
        label={t`Pays`}
        hint={
          long
            ? t`Over ${UNPAID_MINUTES} minutes it pays the floor or more, to everybody who hands it in.`
            : t`May stay empty up to ${UNPAID_MINUTES} minutes; then one person takes one unpaid test of yours in 30 days.`
        }
        required={long}
        onAmount={onReward}
      />
      {paid && <Attempts terms={terms} set={set} />}
    </div>
  )
}

const Attempts = ({ terms, set }: TermsProps) => {
  const { t } = useLingui()
  return (
    <TextField
      label={t`Attempts to pay for`}
      hint={t`Their money is set aside now; what is left comes back when you close the test.`}
      type="number"
      min={1}
      max={QUALIFICATION_LIMITS.attempts}
      required
      value={terms.attempts}
      onChange={(event) => set({ attempts: event.target.value })}
    />
  )
}
