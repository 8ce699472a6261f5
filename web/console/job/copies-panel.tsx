/** The files that a draft’s addresses stand for: how many are copied, and which could not be. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { useMay } from '../membership.tsx'

type Copies = Output<'list_copies'>
type Copy = Copies['data'][number]
type Props = { job_id: string }

const SHOWN = 20

/** Draws nothing once all is copied, or when there was nothing to copy. */
export const CopiesPanel = ({ job_id }: Props) => {
  const input = { job_id, status: 'failed', limit: SHOWN } as const
  const { data } = useRead('list_copies', input, { every: 3000 })
  if (data === undefined) return null
  return (
    <>
      {data.waiting > 0 && <Waiting copies={data} />}
      {data.failed > 0 && <Failed job_id={job_id} copies={data} />}
    </>
  )
}

const Waiting = ({ copies: { waiting, copied, failed } }: { copies: Copies }) => {
  const { t } = useLingui()
  const all = waiting + copied + failed
  return (
    <Notice title={<Trans>Pictures and sounds are being copied</Trans>}>
      <p>
        <Trans>
          {copied} of {all} are here. Then the job can be published; you may leave this page
          meanwhile.
        </Trans>
      </p>
      <progress
        className="mt-2 h-2 w-full accent-accent"
        value={copied}
        max={all}
        aria-label={t`Copied`}
      />
    </Notice>
  )
}

const Failed = ({ job_id, copies }: Props & { copies: Copies }) => {
  const may = useMay('run_jobs')
  const retry = useWrite('retry_copies', { changes: ['list_copies', 'get_job'] })
  const more = copies.failed - copies.data.length
  return (
    <Notice
      look="error"
      title={
        <Plural
          value={copies.failed}
          one="One file could not be copied"
          other="# files could not be copied"
        />
      }
    >
      <p>
        <Trans>
          An address must show the picture or the sound itself, without signing in. Links that carry
          a signature often expire: paste a fresh one, or take other data.
        </Trans>
      </p>
      <ul className="mt-3 grid gap-3">
        {copies.data.toSorted(byTask).map((copy) => (
          <FailedCopy key={copy.id} copy={copy} may={may} />
        ))}
      </ul>
      {more > 0 && (
        <p className="mt-3 text-muted">
          <Plural value={more} one="And one more." other="And # more." />
        </p>
      )}
      {may && (
        <Button className="mt-4" busy={retry.isPending} onClick={() => retry.mutate({ job_id })}>
          <Trans>Try all of them again</Trans>
        </Button>
      )}
      <ProblemNotice error={retry.error} />
    </Notice>
  )
}

const byTask = (one: Copy, other: Copy): number => (one.tasks[0] ?? 0) - (other.tasks[0] ?? 0)

type FailedProps = { copy: Copy; may: boolean }

const FailedCopy = ({ copy, may }: FailedProps) => {
  const { t } = useLingui()
  const [source, setSource] = useState('')
  const replace = useWrite('replace_copy', { changes: ['list_copies', 'get_job'] })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const one = source.trim()
    if (one !== '') replace.mutate({ copy_id: copy.id, source: one })
  }
  return (
    <li className="grid gap-2 rounded-control border border-line bg-surface p-3">
      <p className="font-medium">
        <Where copy={copy} />
      </p>
      <p lang="en">{copy.reason}</p>
      <p className="text-sm break-all text-muted">{copy.fetched_from}</p>
      {may && (
        <form onSubmit={send} className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <TextField
              inputMode="url"
              label={t`Another address`}
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
          </div>
          <Button type="submit" busy={replace.isPending}>
            <Trans>Use this one</Trans>
          </Button>
        </form>
      )}
      <ProblemNotice error={replace.error} />
    </li>
  )
}

/** Where it would be shown. */
const Where = ({ copy: { in_form, tasks } }: { copy: Copy }) => {
  const places = tasks.join(', ')
  if (tasks.length === 0) return <Trans>In the form itself</Trans>
  if (in_form) return <Trans>In the form itself, and in tasks {places}</Trans>
  return (
    <Plural
      value={tasks.length}
      one={`Task ${places}`}
      other={`Tasks ${places} and perhaps more`}
    />
  )
}
