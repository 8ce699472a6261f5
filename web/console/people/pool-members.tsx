/** Who is in a pool; taking somebody out needs a human and a reason that the person reads. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Input, Pool, PoolMember } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LinesField, SelectField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { REMOVAL_REASON } from '../../words/choices.ts'
import { formatInstant } from '../../words/time.ts'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { useMay } from '../membership.tsx'
import { shortId } from './favourites.tsx'

export const PoolMembers = ({ pool }: { pool: Pool }) => {
  const may = useMay('run_jobs')
  const members = useList('list_pool_members', { pool_id: pool.id }, { every: 10_000 })
  const all = members.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="members" title={<Trans>In this pool</Trans>}>
      <ProblemNotice error={members.error} />
      {members.isPending && <Loading rows={1} />}
      {members.isSuccess && all.length === 0 && (
        <Empty title={<Trans>Nobody has joined yet</Trans>}>
          <Trans>People appear here as they open the link and decide to join.</Trans>
        </Empty>
      )}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((member) => (
            <MemberLine key={member.worker_id} member={member} may={may} />
          ))}
        </ul>
      )}
      {members.hasNextPage && (
        <Button busy={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const MemberLine = ({ member, may }: { member: PoolMember; may: boolean }) => {
  const locale = useLocale()
  const since = formatInstant(locale, member.joined_at)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium">
          <Trans>Worker …{shortId(member.worker_id)}</Trans>
        </p>
        <p className="text-sm text-muted">
          {member.invited_as && `${member.invited_as} · `}
          <Trans>since {since}</Trans>
        </p>
      </div>
      {may && <TakeOut member={member} />}
    </li>
  )
}

type Reason = Input<'remove_pool_member'>['reason']

const TakeOut = ({ member: { pool_id, worker_id } }: { member: PoolMember }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<Reason>('project_over')
  const [note, setNote] = useState('')
  const id = shortId(worker_id)
  const remove = useWrite('remove_pool_member', {
    onDone: () => {
      setOpen(false)
      say(t`Worker …${id} is out of the pool.`)
    },
    changes: ['list_pool_members', 'get_pool', 'list_pools'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (remove.isPending) return
    remove.mutate({ pool_id, worker_id, reason, ...(note.trim() && { note: note.trim() }) })
  }
  return (
    <>
      <Button
        look="plain"
        className="text-danger max-sm:-ms-4"
        aria-label={t`Take out worker …${id}`}
        onClick={() => setOpen(true)}
      >
        <Trans>Take out</Trans>
      </Button>
      <Dialog
        title={<Trans>Take worker …{id} out of the pool?</Trans>}
        open={open}
        onClose={() => setOpen(false)}
      >
        <form onSubmit={submit} className="grid gap-4">
          <WhatItMeans />
          <Reasons reason={reason} onReason={setReason} note={note} onNote={setNote} />
          <DialogEnd
            error={otherThanStale(remove.error)}
            busy={remove.isPending}
            onCancel={() => setOpen(false)}
            look="danger"
          >
            <Trans>Take out</Trans>
          </DialogEnd>
        </form>
      </Dialog>
      <ConfirmAgain of={remove} />
    </>
  )
}

const WhatItMeans = () => (
  <p>
    <Trans>
      Work in hand is finished and paid. Nothing else changes for the person, who reads your reason.
    </Trans>
  </p>
)

type ReasonsProps = {
  reason: Reason
  onReason: (reason: Reason) => void
  note: string
  onNote: (note: string) => void
}

/** One of the closed list, and words where the list says too little. */
const Reasons = ({ reason, onReason, note, onNote }: ReasonsProps) => {
  const { t } = useLingui()
  return (
    <>
      <SelectField
        label={t`Reason`}
        value={reason}
        onChange={(event) => onReason(event.target.value as Reason)}
      >
        {Object.entries(REMOVAL_REASON).map(([name, words]) => (
          <option key={name} value={name}>
            {t(words)}
          </option>
        ))}
      </SelectField>
      <LinesField
        label={t`Words to the person`}
        rows={2}
        required={reason === 'other'}
        value={note}
        onText={onNote}
      />
    </>
  )
}
