/** What the task is, what it pays and who asks; the instructions, open until somebody closes them. */
import { Trans } from '@lingui/react/macro'
import { type ReactNode, Suspense, type ToggleEvent, useState } from 'react'
import { fillMarkdown } from '../../src/forms/fill.ts'
import type { Form } from '../../src/forms/form.ts'
import type { Assignment } from '../api.generated.ts'
import { Markdown } from '../forms/markdown.tsx'
import { Amount, useLocale } from '../parts/amount.tsx'
import { Criteria, Examples, Purpose } from '../parts/brief.tsx'
import { PageTitle } from '../parts/page.tsx'
import { formatDuration } from '../words/time.ts'
import { AskedByLine } from './asked-by.tsx'
import { withWords } from './later.ts'

/** What the head says of a task; a preview knows as much. */
export type TaskInHead = Pick<
  Assignment,
  | 'title'
  | 'reward'
  | 'hourly'
  | 'estimated_seconds'
  | 'asked_by'
  | 'job_id'
  | 'input'
  | 'status'
  | 'change_request'
  | 'paid_elsewhere'
> &
  Partial<Pick<Assignment, 'clarification'>>

const Clarified = withWords(async () => (await import('../parts/said-since.tsx')).Clarified)
const ChangeRequest = withWords(async () => (await import('../parts/said-since.tsx')).ChangeRequest)

type Props = { assignment: TaskInHead; form: Form; firstPage: boolean }

export const TaskHead = ({ assignment, form, firstPage }: Props) => {
  const locale = useLocale()
  return (
    <div className="grid gap-4">
      <div className="grid gap-1.5">
        <TaskTitle assignment={assignment} form={form} />
        {assignment.paid_elsewhere ? (
          <p className="font-semibold">
            <Trans>Paid elsewhere by {assignment.asked_by.requester}</Trans>
          </p>
        ) : (
          <p className="numbers">
            <Trans>
              <Amount of={assignment.reward} className="font-semibold" /> for about{' '}
              {formatDuration(locale, assignment.estimated_seconds)}, that is{' '}
              <Amount of={assignment.hourly} className="font-semibold text-accent" /> an hour
            </Trans>
          </p>
        )}
        <p className="text-sm text-muted">
          <Trans>
            Asked by <AskedByLine of={assignment.asked_by} />
          </Trans>
        </p>
      </div>
      <Suspense>
        {assignment.status === 'changes_requested' && (
          <ChangeRequest text={assignment.change_request} />
        )}
        {assignment.clarification != null && <Clarified text={assignment.clarification} />}
      </Suspense>
      <Instructions key={`${firstPage}`} form={form} assignment={assignment} open={firstPage} />
    </div>
  )
}

/** A question that is its own title is not written twice: it stands where it is answered. */
const TaskTitle = ({ assignment, form }: Pick<Props, 'assignment' | 'form'>) => {
  const { title, asked_by: by } = assignment
  const labels = form.pages.flatMap(({ items }) => items.map(({ label }) => label))
  return (
    <PageTitle title={title}>
      {labels.includes(title) ? (
        <Trans>A question from {by.requester}</Trans>
      ) : (
        <span lang={form.lang}>{title}</span>
      )}
    </PageTitle>
  )
}

type FoldProps = {
  job: string
  name: string
  title: ReactNode
  /** Open on the first page; later pages are for answering. */
  start: boolean
  children: ReactNode
}

/** Open at first; whoever closes them finds them closed in the job's next tasks. */
const Fold = ({ job, name, title, start, children }: FoldProps) => {
  const key = `fairhand-closed:${job}:${name}`
  const [open, setOpen] = useState(() => start && sessionStorage.getItem(key) === null)
  const remember = (event: ToggleEvent<HTMLDetailsElement>) => {
    setOpen(event.currentTarget.open)
    if (!start) return
    if (event.currentTarget.open) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, '1')
  }
  return (
    <details
      open={open}
      onToggle={remember}
      className="rounded-card border border-line bg-surface px-4 py-1 open:pb-4 sm:px-5"
    >
      <summary className="py-2.5">
        <h2 className="inline text-base">{title}</h2>
      </summary>
      {children}
    </details>
  )
}

type InstructionsProps = { form: Form; assignment: TaskInHead; open: boolean }

const Instructions = ({ form, assignment, open }: InstructionsProps) => {
  const { instructions_md: todo, criteria = [], examples = [] } = form
  const job = assignment.job_id
  return (
    <>
      {open && <Purpose form={form} />}
      {todo !== undefined && (
        <Fold job={job} name="instructions" start={open} title={<Trans>What to do</Trans>}>
          <div lang={form.lang}>
            <Markdown text={fillMarkdown(todo, assignment.input)} />
          </div>
        </Fold>
      )}
      {criteria.length > 0 && (
        <Fold job={job} name="criteria" start={open} title={<Trans>What is looked for</Trans>}>
          <Criteria form={form} />
        </Fold>
      )}
      {examples.length > 0 && (
        <Fold job={job} name="examples" start={open} title={<Trans>Examples</Trans>}>
          <Examples form={form} />
        </Fold>
      )}
    </>
  )
}
