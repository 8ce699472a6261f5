/** What one person said, and the verdicts on it. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { AnswerItem, Form } from '../../../src/forms/form.ts'
import { filled, type Input } from '../../../src/forms/reading.ts'
import type { GivenAnswer } from '../../api.generated.ts'
import { WithKinds } from '../../forms/with-kinds.tsx'
import { ASSIGNMENT_STATUS } from '../../words/choices.ts'
import { BlockWorker } from '../people/block-worker.tsx'
import { AnswerValue } from './answer-value.tsx'
import { FavouriteToggle } from './favourite-toggle.tsx'
import { Verdicts } from './verdicts.tsx'

type Props = { given: GivenAnswer; form: Form; questions: AnswerItem[]; input: Input }

type AnswersProps = Omit<Props, 'given'> & { answers: Record<string, unknown> }

/** What was answered, under its questions where there are several. */
export const Answers = ({ answers, form, questions, input }: AnswersProps) => (
  <div lang={form.lang} className="grid gap-2">
    <WithKinds form={form}>
      {questions
        .filter(({ id }) => answers[id] !== undefined)
        .map((item) => (
          <div key={item.id}>
            {questions.length > 1 && (
              <p className="text-sm text-muted">{filled(item.label, input)}</p>
            )}
            <div>
              <AnswerValue item={item} value={answers[item.id]} input={input} />
            </div>
          </div>
        ))}
    </WithKinds>
  </div>
)

export const GivenAnswerView = ({ given, form, questions, input }: Props) => {
  const { t } = useLingui()
  return (
    <li className="grid gap-2 py-3 sm:grid-cols-[1fr_auto] sm:gap-6">
      <div className="min-w-0">
        <Answers answers={given.answers} form={form} questions={questions} input={input} />
        <p className="mt-1.5 text-sm text-muted">
          <Trans>
            Worker …{given.worker_id.slice(-5)} · {t(ASSIGNMENT_STATUS[given.status])}
          </Trans>
        </p>
        <div className="flex flex-wrap gap-x-4">
          <FavouriteToggle assignment={given.assignment_id} />
          <BlockWorker worker={given.worker_id} />
        </div>
      </div>
      <Verdicts given={given} form={form} questions={questions} />
    </li>
  )
}
