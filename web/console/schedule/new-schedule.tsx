/** Planning in two steps: the rule, then its coming times and price, then yes. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { transportOf, useRole } from '../../api/role.tsx'
import { useWrite } from '../../api/use-api.ts'
import { call, type Job } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'
import { formatInstant } from '../../words/time.ts'
import { DialogEnd } from '../dialog-end.tsx'
import { PlanFields } from './plan-fields.tsx'
import type { Schedule } from './rule-words.tsx'
import { newPlan, scheduleInput, type TypedPlan } from './schedule-input.ts'

/** The plan as typed, its times by a dry run, and the planning itself. */
const usePlanning = (job: Job, onDone: () => void) => {
  const { t } = useLingui()
  const role = useRole()
  const [plan, setPlan] = useState<TypedPlan>(newPlan(job.status === 'draft' ? 'once' : 'day'))
  const input = scheduleInput(job.id, plan)
  const look = useMutation({
    mutationFn: (asked: NonNullable<typeof input>) =>
      call('create_schedule', asked, { dryRun: true }, transportOf(role)),
  })
  const create = useWrite('create_schedule', {
    onDone: () => {
      say(t`It is planned.`)
      onDone()
    },
  })
  // Times and price hold for the very plan they were made for.
  const change = (part: Partial<TypedPlan>) => {
    setPlan({ ...plan, ...part })
    look.reset()
    create.reset()
  }
  return { plan, input, look, create, change }
}

export const NewSchedule = ({ job }: { job: Job }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {job.status === 'draft' ? <Trans>Publish later or repeat</Trans> : <Trans>Repeat it</Trans>}
      </Button>
      <Dialog title={t`When should it be published?`} open={open} onClose={() => setOpen(false)}>
        <Planning job={job} onEnd={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

const Planning = ({ job, onEnd }: { job: Job; onEnd: () => void }) => {
  const { plan, input, look, create, change } = usePlanning(job, onEnd)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (input === undefined || look.isPending || create.isPending) return
    // A draft may still get more tasks: the price agreed on is the limit.
    if (look.data === undefined) look.mutate(input)
    else create.mutate(input.at ? { ...input, max_cost: look.data.at_most } : input)
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <PlanFields plan={plan} draft={job.status === 'draft'} onChange={change} />
      {look.data !== undefined && <ComingTimes of={look.data} />}
      <ProblemNotice error={look.error} />
      <DialogEnd error={create.error} busy={look.isPending || create.isPending} onCancel={onEnd}>
        {look.data === undefined ? <Trans>Show the times</Trans> : <Trans>Plan it</Trans>}
      </DialogEnd>
    </form>
  )
}

const ComingTimes = ({ of }: { of: Schedule }) => {
  const locale = useLocale()
  const panel = useRef<HTMLDivElement>(null)
  // What one looks for next; on a phone it stands below the edge.
  useEffect(() => panel.current?.focus(), [])
  return (
    <div ref={panel} role="status" tabIndex={-1}>
      <Notice look="good" title={<Trans>Published, by your clock:</Trans>}>
        <ul className="numbers">
          {of.next_runs.map((time) => (
            <li key={time}>{formatInstant(locale, time)}</li>
          ))}
          {of.next_runs.length === 3 && <li aria-hidden="true">…</li>}
        </ul>
        <p className="mt-1">
          <Trans>
            Each time at most <Amount of={of.at_most} className="font-semibold" /> is set aside, and
            only then. Without enough money the draft is kept and you are told.
          </Trans>
        </p>
      </Notice>
    </div>
  )
}
