/** One task: what was asked about, what the answers come to, and what each person said. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { AnswerItem, Form } from '../../../src/forms/form.ts'
import { filled } from '../../../src/forms/reading.ts'
import type { GivenAnswer, TaskResult } from '../../api.generated.ts'
import { answerKindOf, isQuestion } from '../../forms/registry.ts'
import { WithKinds } from '../../forms/with-kinds.tsx'
import { useLocale } from '../../parts/amount.tsx'
import { Card } from '../../parts/page.tsx'
import { AnswerValue } from './answer-value.tsx'
import { GivenAnswerView } from './given-answer.tsx'
import { InputSummary } from './input-summary.tsx'

type Props = { form: Form; task: TaskResult; number: number; only: boolean }

/** The items of a form that are answered. */
export const questionsOf = (form: Form): AnswerItem[] =>
  form.pages.flatMap(({ items }) => items).filter(isQuestion)

/** The result of one question: the value itself when it is the only one. */
const resultOf = (task: TaskResult, item: AnswerItem, only: boolean): unknown => {
  if (only || task.answer === null) return task.answer
  return (task.answer as Record<string, unknown>)[item.id] ?? null
}

/** What people were shown: the copies in the place of addresses. */
const shownOf = ({ input, files }: Pick<Props['task'], 'input' | 'files'>) => ({
  ...input,
  ...files,
})

export const ResultCard = (props: Props) => (
  <WithKinds form={props.form}>
    <Result {...props} />
  </WithKinds>
)

const Result = ({ form, task, number, only }: Props) => {
  const questions = questionsOf(form)
  return (
    <Card className="grid gap-4">
      {!only && (
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h3 className="numbers text-base">
            <Trans>Task {number}</Trans>
          </h3>
          <p className="numbers text-sm text-muted">
            <Trans>
              {task.answered} of {task.wanted} answers
            </Trans>
            {task.certainty === 'reached' && (
              <>
                {' · '}
                <Trans>sure enough</Trans>
              </>
            )}
            {task.certainty === 'budget_ended' && (
              <>
                {' · '}
                <Trans>not sure enough, nothing left to spend</Trans>
              </>
            )}
          </p>
        </div>
      )}
      <InputSummary form={form} input={shownOf(task)} />
      {task.answered > 0 && (
        <dl className="grid gap-4">
          {questions.map((item) => (
            <QuestionResult
              key={item.id}
              item={item}
              task={task}
              value={resultOf(task, item, questions.length === 1)}
            />
          ))}
        </dl>
      )}
      <Given form={form} task={task} questions={questions} />
    </Card>
  )
}

type Detail = { confidence?: number | null; shares?: Record<string, number>; tied?: string[] }

const QuestionResult = ({
  item,
  task,
  value,
}: {
  item: AnswerItem
  task: TaskResult
  value: unknown
}) => {
  const { t } = useLingui()
  const locale = useLocale()
  const detail = (task.items[item.id] ?? {}) as Detail
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const choices = answerKindOf(item).choices?.(item, task.input) ?? []
  const labelOf = (choice: string) =>
    choices.find((one) => one.value === choice)?.label ??
    (choice === 'other' ? t`Something else` : choice)
  const confidence = detail.confidence ?? null
  return (
    <div className="grid gap-1.5">
      <dt className="text-sm text-muted">{filled(item.label, task.input)}</dt>
      <dd className="grid gap-2">
        <p className="flex flex-wrap items-baseline gap-x-3 text-lg font-semibold">
          {value === null ? (
            <span className="font-normal text-muted">
              {detail.tied === undefined ? <Trans>Not decided yet</Trans> : <Trans>A tie</Trans>}
            </span>
          ) : (
            <AnswerValue item={item} value={value} input={shownOf(task)} />
          )}
          {confidence !== null && value !== null && (
            <span className="numbers text-sm font-normal text-muted">
              <Trans>{percent.format(confidence)} sure</Trans>
            </span>
          )}
        </p>
        {detail.shares !== undefined && Object.keys(detail.shares).length > 1 && (
          <Shares
            shares={Object.entries(detail.shares).map(([choice, part]) => ({
              label: labelOf(choice),
              part,
              percent: percent.format(part),
            }))}
          />
        )}
      </dd>
    </div>
  )
}

const Shares = ({ shares }: { shares: { label: string; part: number; percent: string }[] }) => (
  <ul className="grid gap-1 text-sm">
    {[...shares]
      .sort((a, b) => b.part - a.part)
      .map(({ label, part, percent }) => (
        <li
          key={label}
          className="grid grid-cols-[minmax(5rem,14rem)_minmax(4rem,10rem)_3rem] items-center gap-3"
        >
          <span className="truncate" title={label}>
            {label}
          </span>
          <span aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunk">
            <span className="block h-full bg-accent" style={{ width: `${part * 100}%` }} />
          </span>
          <span className="numbers text-end">{percent}</span>
        </li>
      ))}
  </ul>
)

type GivenProps = { form: Form; task: TaskResult; questions: AnswerItem[] }

/** Opens when something waits for a verdict, and never closes under somebody's hand. */
const Given = ({ form, task, questions }: GivenProps) => {
  const waits = task.answers.some(({ status }: GivenAnswer) => status === 'submitted')
  const [open, setOpen] = useState(waits)
  useEffect(() => {
    if (waits) setOpen(true)
  }, [waits])
  if (task.answers.length === 0) return null
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-t border-line pt-2"
    >
      <summary className="min-h-8 py-1 font-medium">
        <Plural value={task.answers.length} one="# person’s answer" other="# people’s answers" />
      </summary>
      <ul className="divide-y divide-line">
        {task.answers.map((given) => (
          <GivenAnswerView
            key={given.assignment_id}
            given={given}
            form={form}
            questions={questions}
            input={shownOf(task)}
          />
        ))}
      </ul>
    </details>
  )
}
