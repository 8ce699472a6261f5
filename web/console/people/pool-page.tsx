/** One pool: its links, and who is in it. */
import { Trans } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useRead } from '../../api/use-api.ts'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Loading, PageTitle } from '../../parts/page.tsx'
import { useMay } from '../membership.tsx'
import { PoolInvites } from './pool-invites.tsx'
import { PoolMembers } from './pool-members.tsx'

export const PoolPage = () => {
  const { pool: pool_id } = useParams({ from: '/people/$pool' })
  const may = useMay('run_jobs')
  const pool = useRead('get_pool', { pool_id })
  if (pool.data === undefined)
    return pool.isPending ? <Loading /> : <ProblemNotice error={pool.error} />
  const { name, note, kind } = pool.data
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-3">
        <p>
          <Link to="/people" className="font-medium text-accent underline underline-offset-2">
            <Trans>Your people</Trans>
          </Link>
        </p>
        <PageTitle title={name}>{name}</PageTitle>
        {note && <p className="max-w-prose whitespace-pre-wrap text-muted">{note}</p>}
        {kind === 'employed' && (
          <Notice>
            <Trans>
              Whoever joins confirms that you pay them elsewhere, under a contract. Jobs “paid
              elsewhere” are offered to them alone, and nothing is earned here.
            </Trans>
          </Notice>
        )}
      </div>
      {may && <PoolInvites pool={pool.data} />}
      <PoolMembers pool={pool.data} />
    </div>
  )
}
