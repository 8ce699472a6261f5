/** The first task as a worker sees it. It can be tried; nothing is kept. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { fillMarkdown } from '../../../src/forms/fill.ts'
import type { Form } from '../../../src/forms/form.ts'
import { asForm, type Input, inLanguage } from '../../../src/forms/reading.ts'
import { useRead } from '../../api/use-api.ts'
import type { Job } from '../../api.generated.ts'
import { FormPage } from '../../forms/form-page.tsx'
import { SurroundingsContext } from '../../forms/item-kind.ts'
import { Markdown } from '../../forms/markdown.tsx'
import { useFilling } from '../../forms/use-filling.ts'
import { WithKinds } from '../../forms/with-kinds.tsx'
import { Criteria, Examples, Purpose } from '../../parts/brief.tsx'
import { Button } from '../../parts/button.tsx'
import { Loading } from '../../parts/page.tsx'
import { useMay } from '../membership.tsx'

export const Preview = ({ job }: { job: Job }) => {
  const [open, setOpen] = useState(false)
  const may = useMay('review')
  return (
    <details
      className="rounded-card border border-line bg-surface px-4 py-1 open:pb-5 sm:px-5"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="py-2.5 font-medium">
        <Trans>See it as people see it</Trans>
      </summary>
      {open && (may ? <FirstTask job={job} /> : <Sample form={asForm(job.form)} input={{}} />)}
    </details>
  )
}

const FirstTask = ({ job }: { job: Job }) => {
  const tasks = useRead('list_tasks', { job_id: job.id, limit: 1 })
  if (tasks.isPending) return <Loading rows={1} />
  const task = tasks.data?.data[0]
  return <Sample form={asForm(job.form)} input={{ ...task?.input, ...task?.files }} />
}

/** What stands above the questions. */
const Told = ({ form, input }: { form: Form; input: Input }) => (
  <>
    <Purpose form={form} />
    {form.instructions_md && <Markdown text={fillMarkdown(form.instructions_md, input)} />}
    <Criteria form={form} />
    <Examples form={form} />
  </>
)

const nothing = () => undefined

const Sample = ({ form: written, input }: { form: Form; input: Input }) => {
  const { i18n } = useLingui()
  const form = useMemo(() => inLanguage(written, i18n.locale), [written, i18n.locale])
  const filling = useFilling(form, input, {}, nothing)
  const { pageNumber, pages } = filling
  return (
    <SurroundingsContext value={useMemo(() => ({ form, input }), [form, input])}>
      <div lang={form.lang} className="grid max-w-3xl gap-6 pt-2">
        {pageNumber === 0 && <Told form={form} input={input} />}
        <WithKinds form={form}>
          <FormPage filling={filling} keys={[]} locked={false} />
        </WithKinds>
      </div>
      {pages.length > 1 && (
        <div className="mt-6 flex items-center gap-3">
          <Button disabled={pageNumber === 0} onClick={() => filling.goTo(pageNumber - 1)}>
            <Trans>Back</Trans>
          </Button>
          <Button
            disabled={pageNumber === pages.length - 1}
            onClick={() => filling.goTo(pageNumber + 1)}
          >
            <Trans>Next page</Trans>
          </Button>
          <p className="numbers text-sm text-muted">
            <Trans>
              Page {pageNumber + 1} of {pages.length}
            </Trans>
          </p>
        </div>
      )}
    </SurroundingsContext>
  )
}
