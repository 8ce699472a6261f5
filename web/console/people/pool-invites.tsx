/** Links into a pool: made, shown with their QR code, taken back. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { renderSVG } from 'uqr'
import { AUDIENCE_LIMITS } from '../../../src/kernel/limits/audience-limits.ts'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Pool, PoolInvite } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CopyField } from '../../parts/copy-field.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { AskFirst } from '../ask-first.tsx'

export const PoolInvites = ({ pool }: { pool: Pool }) => {
  const [shown, setShown] = useState<PoolInvite>()
  const invites = useList('list_pool_invites', { pool_id: pool.id })
  const all = invites.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="links" title={<Trans>Links into this pool</Trans>}>
      <Card>
        <NewInvite pool={pool} onMade={setShown} />
      </Card>
      <ProblemNotice error={invites.error} />
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((invite) => (
            <InviteLine key={invite.id} invite={invite} onShow={() => setShown(invite)} />
          ))}
        </ul>
      )}
      {invites.hasNextPage && (
        <Button busy={invites.isFetchingNextPage} onClick={() => void invites.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <Shown invite={shown} pool={pool} onClose={() => setShown(undefined)} />
    </Section>
  )
}

type NewProps = { pool: Pool; onMade: (invite: PoolInvite) => void }

const NewInvite = ({ pool, onMade }: NewProps) => {
  const { t } = useLingui()
  const [label, setLabel] = useState('')
  const [people, setPeople] = useState(String(AUDIENCE_LIMITS.invite_uses_default))
  const [days, setDays] = useState(String(AUDIENCE_LIMITS.invite_days_default))
  const make = useWrite('create_pool_invite', {
    onDone: (invite) => {
      setLabel('')
      onMade(invite)
    },
    changes: ['list_pool_invites'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (make.isPending) return
    const [max_uses, expires_in_days] = [people, days].map((text) => Number.parseInt(text, 10))
    make.mutate({ pool_id: pool.id, label, max_uses, expires_in_days })
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <TextField
          label={t`Whom it is for`}
          hint={t`Your own note; only you see it.`}
          maxLength={80}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Bounds people={people} onPeople={setPeople} days={days} onDays={setDays} />
      </div>
      <div>
        <Button look="primary" type="submit" busy={make.isPending}>
          <Trans>Make a link</Trans>
        </Button>
        <ProblemNotice error={make.error} />
      </div>
    </form>
  )
}

type BoundsProps = {
  people: string
  onPeople: (people: string) => void
  days: string
  onDays: (days: string) => void
}

/** How many may come by a link, and how long. */
const Bounds = ({ people, onPeople, days, onDays }: BoundsProps) => {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={t`People`}
        hint={t`So many can join by it.`}
        type="number"
        min={1}
        max={AUDIENCE_LIMITS.invite_uses_most}
        required
        value={people}
        onChange={(event) => onPeople(event.target.value)}
      />
      <TextField
        label={t`Days`}
        hint={t`So long it works.`}
        type="number"
        min={1}
        max={AUDIENCE_LIMITS.invite_days_most}
        required
        value={days}
        onChange={(event) => onDays(event.target.value)}
      />
    </>
  )
}

const InviteLine = ({ invite, onShow }: { invite: PoolInvite; onShow: () => void }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const revoke = useWrite('revoke_pool_invite', { changes: ['list_pool_invites'] })
  const { label, uses, max_uses: most, expires_at, url } = invite
  const name = label === '' ? t`Without a note` : label
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="numbers text-sm text-muted">
          {url === null ? (
            <Trans>
              Over; {uses} of {most} joined
            </Trans>
          ) : (
            <Trans>
              {uses} of {most} joined; until {formatInstant(locale, expires_at)}
            </Trans>
          )}
        </p>
      </div>
      {url !== null && (
        <div className="flex flex-wrap gap-2">
          <Button look="plain" aria-label={t`Show the link: ${name}`} onClick={onShow}>
            <Trans>Show</Trans>
          </Button>
          <AskFirst
            look="plain"
            button={<Trans>Take back</Trans>}
            name={t`Take back the link: ${name}`}
            title={<Trans>Take this link back?</Trans>}
            action={<Trans>Take it back</Trans>}
            write={revoke}
            input={{ invite_id: invite.id }}
          >
            <Trans>Nobody joins by it any more. Who has joined stays in the pool.</Trans>
          </AskFirst>
        </div>
      )}
    </li>
  )
}

type ShownProps = { invite: PoolInvite | undefined; pool: Pool; onClose: () => void }

/** The link to copy, and as a picture to show, print or project. */
const Shown = ({ invite, pool, onClose }: ShownProps) => {
  const { t } = useLingui()
  const url = invite?.url ?? ''
  return (
    <Dialog title={<Trans>Join {pool.name}</Trans>} open={url !== ''} onClose={onClose}>
      <div className="grid gap-4">
        <img
          src={`data:image/svg+xml,${encodeURIComponent(renderSVG(url))}`}
          alt={t`QR code of the link`}
          className="mx-auto w-full max-w-64 rounded-control bg-white p-2"
        />
        <CopyField label={t`Link`} text={url} />
        <p className="text-sm text-muted">
          <Trans>Whoever has it can join while it works. Hand it only to those you mean.</Trans>
        </p>
        <div className="flex justify-end">
          <Button onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
