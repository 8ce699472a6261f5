/** The programs that act for the requester: what each may spend, and its keys. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useList } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle } from '../../parts/page.tsx'
import { useMay } from '../membership.tsx'
import { AgentCard } from './agent-card.tsx'
import { NewAgent } from './new-agent.tsx'

export const AgentsPage = () => {
  const { t } = useLingui()
  const may = useMay('run_agents')
  const [making, setMaking] = useState(false)
  const agents = useList('list_agents', {}, { every: 15_000 })
  const all = agents.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageTitle title={t`Agents and keys`}>
          <Trans>Agents and keys</Trans>
        </PageTitle>
        {may && (
          <Button look="primary" onClick={() => setMaking(true)}>
            <Trans>New agent</Trans>
          </Button>
        )}
      </div>
      <p className="max-w-prose text-muted">
        <Trans>
          An agent is a program that asks people for you. Its mandate says what it may spend; only a
          human can set it. People see its name and the human who answers for it.
        </Trans>
      </p>
      <ProblemNotice error={agents.error} />
      {agents.isPending && <Loading />}
      {agents.isSuccess && all.length === 0 && (
        <Empty title={<Trans>No agent yet</Trans>}>
          <Trans>Make one, give it a mandate, then a key.</Trans>
        </Empty>
      )}
      <ul className="grid gap-4">
        {all.map((agent) => (
          <li key={agent.id}>
            <AgentCard agent={agent} />
          </li>
        ))}
      </ul>
      {agents.hasNextPage && (
        <Button busy={agents.isFetchingNextPage} onClick={() => void agents.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <Dialog title={t`New agent`} open={making} onClose={() => setMaking(false)}>
        <NewAgent onDone={() => setMaking(false)} />
      </Dialog>
    </div>
  )
}
