/** The tasks that are in the draft already, and the way to other ones. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRead, useWrite } from '../../../api/use-api.ts'
import { Button } from '../../../parts/button.tsx'
import { AskFirst } from '../../ask-first.tsx'
import type { DraftJob } from '../use-draft-job.ts'
import { FirstRows } from './column-map.tsx'

type Props = { draft: DraftJob; labels: Record<string, string>; onNext: () => void }

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '')

export const TasksInDraft = ({ draft, labels, onNext }: Props) => {
  const { t } = useLingui()
  const { job, terms } = draft
  const first = useRead('list_tasks', { job_id: job.id, limit: 3 })
  const clear = useWrite('clear_tasks', { changes: ['get_job', 'list_tasks', 'list_jobs'] })
  const rows = (first.data?.data ?? []).map(({ ordinal, input }) => ({
    line: ordinal,
    input: Object.fromEntries(Object.entries(input).map(([name, value]) => [name, asText(value)])),
  }))
  return (
    <div className="grid gap-4">
      <p className="text-lg">
        <Plural
          value={job.tasks}
          one="One task is in the draft."
          other="# tasks are in the draft."
        />
      </p>
      {terms.form.data.length > 0 && rows.length > 0 && (
        <FirstRows fields={terms.form.data} labels={labels} rows={rows} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={onNext}>
          <Trans>Go on</Trans>
        </Button>
        {terms.form.data.length > 0 && (
          <AskFirst
            button={t`Take other data`}
            title={t`Take these tasks out?`}
            action={t`Take them out`}
            actionLook="danger"
            write={clear}
            input={{ job_id: job.id }}
          >
            <Trans>They are removed from the draft. Your own file stays where it is.</Trans>
          </AskFirst>
        )}
      </div>
    </div>
  )
}
