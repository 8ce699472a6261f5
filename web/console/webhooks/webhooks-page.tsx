/** Addresses that are told what happened: made, tried, looked after. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useList } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle } from '../../parts/page.tsx'
import { useMay } from '../membership.tsx'
import { NewWebhook } from './new-webhook.tsx'
import { SecretShown } from './secret-shown.tsx'
import { WebhookCard } from './webhook-card.tsx'

export const WebhooksPage = () => {
  const { t } = useLingui()
  const may = useMay('run_jobs')
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const made = (shown: string) => {
    setMaking(false)
    setSecret(shown)
  }
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageTitle title={t`Webhooks`}>
          <Trans>Webhooks</Trans>
        </PageTitle>
        {may && (
          <Button look="primary" onClick={() => setMaking(true)}>
            <Trans>New webhook</Trans>
          </Button>
        )}
      </div>
      <p className="max-w-prose text-muted">
        <Trans>
          Your own program is told what happens here, at an address of yours: signed, in order, and
          again until it answers.
        </Trans>
      </p>
      <Webhooks onSecret={setSecret} />
      <Dialog title={t`New webhook`} open={making} onClose={() => setMaking(false)}>
        <NewWebhook onMade={made} onCancel={() => setMaking(false)} />
      </Dialog>
      <SecretShown secret={secret} onClose={() => setSecret(null)} />
    </div>
  )
}

const Webhooks = ({ onSecret }: { onSecret: (secret: string) => void }) => {
  const webhooks = useList('list_webhooks', {}, { every: 10_000 })
  const all = webhooks.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <>
      <ProblemNotice error={webhooks.error} />
      {webhooks.isPending && <Loading />}
      {webhooks.isSuccess && all.length === 0 && (
        <Empty title={<Trans>Nothing is sent anywhere yet</Trans>}>
          <Trans>A webhook saves your program from asking again and again.</Trans>
        </Empty>
      )}
      <ul className="grid gap-4">
        {all.map((webhook) => (
          <li key={webhook.id}>
            <WebhookCard webhook={webhook} onSecret={onSecret} />
          </li>
        ))}
      </ul>
      {webhooks.hasNextPage && (
        <Button busy={webhooks.isFetchingNextPage} onClick={() => void webhooks.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}
