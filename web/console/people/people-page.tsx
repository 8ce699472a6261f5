/** A requester's own people: pools with their links, and favourites. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Pool } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, LinesField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, PageTitle, Section } from '../../parts/page.tsx'
import { useMay } from '../membership.tsx'
import { Blocks } from './blocks.tsx'
import { Favourites } from './favourites.tsx'

export const PeoplePage = () => {
  const { t } = useLingui()
  const may = useMay('run_jobs')
  const mayReview = useMay('review')
  const pools = useList('list_pools', {})
  const all = pools.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-4">
        <PageTitle title={t`Your people`}>
          <Trans>Your people</Trans>
        </PageTitle>
        <p className="max-w-prose text-muted">
          <Trans>
            Gather the people you work with in pools, and offer them your jobs first or alone. They
            come by a link or a QR code, decide themselves, and leave when they like.
          </Trans>
        </p>
        <ProblemNotice error={pools.error} />
        {pools.isPending && <Loading rows={1} />}
        {pools.isSuccess && all.length === 0 && (
          <Empty title={<Trans>No pool yet</Trans>}>
            <Trans>Begin one below, then make a link for it.</Trans>
          </Empty>
        )}
        {all.length > 0 && (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {all.map((pool) => (
              <PoolLine key={pool.id} pool={pool} />
            ))}
          </ul>
        )}
        {pools.hasNextPage && (
          <Button busy={pools.isFetchingNextPage} onClick={() => void pools.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
      {may && <NewPool />}
      {mayReview && <Favourites />}
      {may && <Blocks />}
    </div>
  )
}

const PoolLine = ({ pool }: { pool: Pool }) => (
  <li>
    <Link
      to="/people/$pool"
      params={{ pool: pool.id }}
      className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 no-underline hover:bg-sunk sm:px-5"
    >
      <span className="min-w-0">
        <span className="block font-medium underline underline-offset-2">{pool.name}</span>
        {pool.kind === 'employed' && (
          <span className="block text-sm text-muted">
            <Trans>Paid by you elsewhere</Trans>
          </span>
        )}
      </span>
      <span className="numbers text-muted">
        <Plural value={pool.members} one="# person" other="# people" />
      </span>
    </Link>
  </li>
)

const NewPool = () => {
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [employed, setEmployed] = useState(false)
  const create = useWrite('create_pool', {
    onDone: () => {
      setName('')
      setNote('')
      setEmployed(false)
    },
    changes: ['list_pools'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!create.isPending) create.mutate({ name, note, kind: employed ? 'employed' : 'invited' })
  }
  return (
    <Section id="new-pool" title={<Trans>New pool</Trans>}>
      <Card>
        <form onSubmit={submit} className="grid gap-5">
          <AboutPool name={name} onName={setName} note={note} onNote={setNote} />
          <CheckField checked={employed} onChange={() => setEmployed(!employed)}>
            <Trans>
              I employ these people or pay them under a contract elsewhere. Each confirms it when
              joining.
            </Trans>
          </CheckField>
          <div>
            <Button look="primary" type="submit" busy={create.isPending}>
              <Trans>Begin the pool</Trans>
            </Button>
            <ProblemNotice error={create.error} />
          </div>
        </form>
      </Card>
    </Section>
  )
}

type AboutProps = {
  name: string
  onName: (name: string) => void
  note: string
  onNote: (note: string) => void
}

/** What people read before they join. */
const AboutPool = ({ name, onName, note, onNote }: AboutProps) => {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={t`Name`}
        hint={t`People read it before they join.`}
        required
        minLength={2}
        maxLength={80}
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
      <LinesField
        label={t`What it is about`}
        hint={t`Who you are to them, what the work is. They read it too.`}
        rows={2}
        value={note}
        onText={onNote}
      />
    </>
  )
}
