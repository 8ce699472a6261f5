/** What the task is, what it pays and who asks; the instructions, open until somebody closes them. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type ToggleEvent, useState } from 'react'
import { fillMarkdown } from '../../src/forms/fill.ts'
import type { Form } from '../../src/forms/form.ts'
import type { Assignment } from '../api.generated.ts'
import { Markdown } from '../forms/markdown.tsx'
import { Amount, useLocale } from '../parts/amount.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page.tsx'
import { formatDuration } from '../words/time.ts'
import { AskedByLine } from './asked-by.tsx'

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
>

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
      {assignment.change_request !== null && assignment.status === 'changes_requested' && (
        <ChangeRequest assignment={assignment} />
      )}
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

const ChangeRequest = ({ assignment }: { assignment: TaskInHead }) => (
  <Notice look="warn" title={<Trans>The requester asks you to change something</Trans>}>
    <p className="my-1 whitespace-pre-wrap">{assignment.change_request}</p>
    <p className="text-muted">
      <Trans>Change your answers below and hand them in again. The pay stays yours to earn.</Trans>
    </p>
  </Notice>
)

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
  const { t } = useLingui()
  const names = { good: t`A good answer`, bad: t`A bad answer`, edge: t`A doubtful case` }
  return (
    <>
      {form.instructions_md !== undefined && (
        <Fold
          job={assignment.job_id}
          name="instructions"
          start={open}
          title={<Trans>What to do</Trans>}
        >
          <div lang={form.lang}>
            <Markdown text={fillMarkdown(form.instructions_md, assignment.input)} />
          </div>
        </Fold>
      )}
      {form.examples !== undefined && form.examples.length > 0 && (
        <Fold job={assignment.job_id} name="examples" start={open} title={<Trans>Examples</Trans>}>
          <div className="grid gap-4" lang={form.lang}>
            {form.examples.map(({ kind, text_md: text }) => (
              <div key={`${kind} ${text}`} className="border-s-3 border-line ps-3">
                <p className="text-sm font-semibold text-muted">{names[kind]}</p>
                <Markdown text={text} />
              </div>
            ))}
          </div>
        </Fold>
      )}
    </>
  )
}
