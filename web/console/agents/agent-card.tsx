/** One agent: who answers for it, its mandate with what is used of it, its keys. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import type { Agent, Money } from '../../api.generated.ts'
import { Amount } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Card, Facts } from '../../parts/page.tsx'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { useMay, useMembership } from '../membership.tsx'
import { AgentKeys } from './agent-keys.tsx'
import { limitsInput, limitsOf, MandateFields, useLimitWords } from './mandate-fields.tsx'

export const AgentCard = ({ agent }: { agent: Agent }) => {
  const may = useMay('run_agents')
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-lg">{agent.name}</h2>
          <p className="text-sm text-muted">
            <Trans>{agent.human_contact} answers for it</Trans>
          </p>
        </div>
        {may && <SetMandate agent={agent} />}
      </div>
      <MandateFacts agent={agent} />
      <AgentKeys agent={agent} />
    </Card>
  )
}

const Limit = ({ of, used }: { of: Money | null; used?: Money }) => (
  <span className="numbers">
    {of === null ? <Trans>no limit</Trans> : <Amount of={of} className="font-semibold" />}
    {used && (
      <span className="text-muted">
        {' · '}
        <Trans>
          <Amount of={used} /> promised
        </Trans>
      </span>
    )}
  </span>
)

const MandateFacts = ({ agent: { mandate } }: { agent: Agent }) => {
  const words = useLimitWords()
  return (
    <Facts
      facts={[
        [words.per_job.label, <Limit key="j" of={mandate.per_job} />],
        [
          words.per_day.label,
          <Limit key="d" of={mandate.per_day} used={mandate.committed_today} />,
        ],
        [words.in_all.label, <Limit key="a" of={mandate.in_all} used={mandate.committed_in_all} />],
        [words.confirm_above.label, <Limit key="c" of={mandate.confirm_above} />],
      ]}
    />
  )
}

const SetMandate = ({ agent }: { agent: Agent }) => {
  const { t } = useLingui()
  const { currency } = useMembership()
  const [open, setOpen] = useState(false)
  const [limits, setLimits] = useState(limitsOf(agent.mandate))
  const set = useWrite('set_mandate', { onDone: () => setOpen(false), changes: ['list_agents'] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!set.isPending) set.mutate({ agent_id: agent.id, ...limitsInput(limits, currency) })
  }
  const show = () => {
    setLimits(limitsOf(agent.mandate))
    setOpen(true)
  }
  return (
    <>
      <Button onClick={show}>
        <Trans>Set the mandate</Trans>
      </Button>
      <Dialog title={t`Mandate of ${agent.name}`} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={submit} className="grid gap-4">
          <p className="text-muted">
            <Trans>An empty field is no limit. Fees count too.</Trans>
          </p>
          <MandateFields limits={limits} onLimits={setLimits} />
          <DialogEnd
            error={otherThanStale(set.error)}
            busy={set.isPending}
            onCancel={() => setOpen(false)}
          >
            <Trans>Set it</Trans>
          </DialogEnd>
        </form>
      </Dialog>
      <ConfirmAgain of={set} />
    </>
  )
}
