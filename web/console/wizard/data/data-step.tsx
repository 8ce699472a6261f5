/** The first step: what the tasks are about, from a table, from pictures, or from both. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { useWrite } from '../../../api/use-api.ts'
import { Button } from '../../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../../parts/notice.tsx'
import { say } from '../../../parts/say.tsx'
import type { DraftJob } from '../use-draft-job.ts'
import { ColumnMap, FirstRows } from './column-map.tsx'
import { DropZone } from './drop-zone.tsx'
import { guessMapping, type Mapping } from './mapping.ts'
import { RowFaults, TableRefused } from './row-faults.tsx'
import { faultsIn, rowsOf } from './rows.ts'
import { PictureRefused, type Progress } from './send.ts'
import { TasksInDraft } from './tasks-in-draft.tsx'
import { type Dropped, useDropped } from './use-dropped.ts'
import { useSending } from './use-sending.ts'

type Props = { draft: DraftJob; labels: Record<string, string>; onNext: () => void }

export const DataStep = ({ draft, labels, onNext }: Props) => {
  const { job, terms } = draft
  if (job.tasks > 0) return <TasksInDraft draft={draft} labels={labels} onNext={onNext} />
  if (terms.form.data.length === 0) return <OneTask job={job.id} onNext={onNext} />
  return <Bring draft={draft} labels={labels} onNext={onNext} />
}

/** A form that asks everybody the same: one task is all it needs. */
const OneTask = ({ job, onNext }: { job: string; onNext: () => void }) => {
  const add = useWrite('add_tasks', { onDone: onNext, changes: ['get_job', 'list_tasks'] })
  return (
    <div className="grid justify-items-start gap-4">
      <p className="max-w-prose">
        <Trans>
          This form brings everything along: each person answers it once. Nothing needs to be
          dropped here.
        </Trans>
      </p>
      <Button
        look="primary"
        busy={add.isPending}
        onClick={() => add.mutate({ job_id: job, tasks: [{}] })}
      >
        <Trans>Go on</Trans>
      </Button>
      <ProblemNotice error={add.error} />
    </div>
  )
}

const Bring = ({ draft, labels, onNext }: Props) => {
  const { t } = useLingui()
  const fields = draft.terms.form.data
  const { dropped, add, clear } = useDropped()
  const [mapping, setMapping] = useState<Mapping>({})
  const media = fields.some(({ kind }) => kind === 'image' || kind === 'audio')
  const take = async (files: File[]) => {
    const next = await add(files)
    setMapping(guessMapping(fields, labels, next.table, next.pictures.size))
  }
  const some = dropped.table !== undefined || dropped.pictures.size > 0
  return (
    <div className="grid gap-5">
      <DropZone
        accept=".csv,.tsv,.txt,text/csv,image/png,image/jpeg,image/webp,image/gif,audio/*"
        hint={
          media
            ? t`Pictures or sounds, one task each. Or a table (CSV) with their addresses or file names, and the files as well.`
            : t`A table (CSV) with a header line; every further line becomes a task.`
        }
        onFiles={(files) => void take(files)}
      />
      <TableRefused fault={dropped.fault} />
      {dropped.strange.length > 0 && (
        <Notice look="warn">
          <Trans>Not used: {dropped.strange.slice(0, 5).join(', ')}</Trans>
        </Notice>
      )}
      {some && (
        <Chosen
          {...{ draft, labels, dropped, mapping, onNext }}
          onMapping={setMapping}
          onClear={clear}
        />
      )}
    </div>
  )
}

type ChosenProps = Props & {
  dropped: Dropped
  mapping: Mapping
  onMapping: (mapping: Mapping) => void
  onClear: () => void
}

/** What was dropped, where it goes, what is wrong with it, and the way on. */
const Chosen = (props: ChosenProps) => {
  const { draft, labels, dropped, mapping, onMapping, onClear, onNext } = props
  const { t } = useLingui()
  const fields = draft.terms.form.data
  const rows = useMemo(() => rowsOf(fields, mapping, dropped), [fields, mapping, dropped])
  const faults = useMemo(
    () => faultsIn(fields, rows, dropped.pictures),
    [fields, rows, dropped.pictures],
  )
  const mapped = fields.every(({ name, required }) => !required || mapping[name] !== undefined)
  const bad = new Set(faults.map(({ line }) => line))
  const good = rows.filter(({ line }) => !bad.has(line))
  const { send, progress } = useSending(draft.job.id, fields, () => {
    say(t`The tasks are in.`)
    onNext()
  })
  const start = (these: typeof rows) => send.mutate({ rows: these, pictures: dropped.pictures })
  return (
    <>
      <FilesLine dropped={dropped} onClear={onClear} />
      <ColumnMap {...{ fields, labels, dropped, mapping, onMapping }} />
      {mapped && rows.length > 0 && <FirstRows fields={fields} labels={labels} rows={rows} />}
      {mapped && <RowFaults faults={faults} labels={labels} />}
      <div className="flex flex-wrap items-center gap-3">
        {mapped && faults.length === 0 && rows.length > 0 && (
          <Button look="primary" busy={send.isPending} onClick={() => start(rows)}>
            <Plural value={rows.length} one="Add one task" other="Add # tasks" />
          </Button>
        )}
        {mapped && faults.length > 0 && faults.length < 100 && good.length > 0 && (
          <Button busy={send.isPending} onClick={() => start(good)}>
            <Plural
              value={good.length}
              one="Leave those lines out and add one task"
              other="Leave those lines out and add # tasks"
            />
          </Button>
        )}
        <ProgressLine progress={progress} />
      </div>
      <SendingProblem error={send.error} />
    </>
  )
}

const FilesLine = ({ dropped, onClear }: { dropped: Dropped; onClear: () => void }) => (
  <p className="flex flex-wrap items-center gap-x-3">
    {dropped.table !== undefined && (
      <span>
        <strong>{dropped.table.name}</strong>{' '}
        <span className="numbers text-muted">
          <Plural value={dropped.table.rows.length} one="# line" other="# lines" />
        </span>
      </span>
    )}
    {dropped.pictures.size > 0 && (
      <span className="numbers">
        <Plural value={dropped.pictures.size} one="# file" other="# files" />
      </span>
    )}
    <Button look="plain" onClick={onClear}>
      <Trans>Start over</Trans>
    </Button>
  </p>
)

const ProgressLine = ({ progress }: { progress: Progress | null }) => {
  const { t } = useLingui()
  if (progress === null) return null
  const { part, done, of } = progress
  const label = part === 'pictures' ? t`Sending files` : t`Adding tasks`
  return (
    <span className="flex items-center gap-3 text-[0.9375rem]" role="status">
      <progress aria-label={label} value={done} max={of} className="accent-accent" />
      <span className="numbers">
        {label}: {done} / {of}
      </span>
    </span>
  )
}

/** A picture that was refused is named, with the reason. */
const SendingProblem = ({ error }: { error: Error | null }) => (
  <>
    {error instanceof PictureRefused && (
      <p className="font-medium text-danger">
        <Trans>The file {error.picture} was not taken.</Trans>
      </p>
    )}
    <ProblemNotice error={error instanceof PictureRefused ? error.reason : error} />
  </>
)
