/** One webhook: where it leads, whether it works, what can be done with it, and its log. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import type { Webhook } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { formatInstant } from '../../words/time.ts'
import { AskFirst } from '../ask-first.tsx'
import { useMay } from '../membership.tsx'
import { Deliveries } from './deliveries.tsx'
import { GROUPS, groupOf } from './event-words.ts'

const REASONS: Record<NonNullable<Webhook['disabled_reason']>, MessageDescriptor> = {
  by_request: msg`You switched it off.`,
  gone: msg`The receiver said that it is gone (410).`,
  failing: msg`Nothing arrived for three days.`,
}

type Props = { webhook: Webhook; onSecret: (secret: string) => void }

export const WebhookCard = ({ webhook, onSecret }: Props) => {
  const { t } = useLingui()
  const may = useMay('run_jobs')
  const { disabled_reason: reason } = webhook
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-lg">{webhook.name || t`Webhook`}</h2>
        <p className="font-mono text-sm">{webhook.address}</p>
        <Told types={webhook.types} />
      </div>
      {reason !== null && (
        <Notice look="warn" title={<Trans>Nothing is sent</Trans>}>
          {t(REASONS[reason])}
        </Notice>
      )}
      <Failing webhook={webhook} />
      {may && <Acts webhook={webhook} onSecret={onSecret} />}
      <Log webhook={webhook} may={may} />
    </Card>
  )
}

const Told = ({ types }: { types: readonly string[] }) => {
  const { t } = useLingui()
  const groups = [...new Set(types.map(groupOf))]
  const words = groups.map((group) => {
    const known = GROUPS[group as keyof typeof GROUPS]
    return known === undefined ? group : t(known)
  })
  return (
    <p className="text-[0.9375rem] text-muted">
      {words.length === 0 ? <Trans>Told of everything</Trans> : words.join(' · ')}
    </p>
  )
}

const Failing = ({ webhook }: { webhook: Webhook }) => {
  const locale = useLocale()
  const { failing_since: since, previous_secret_until: until } = webhook
  return (
    <>
      {since !== null && (
        <Notice look="warn">
          <Trans>
            The receiver has not answered well since {formatInstant(locale, since)}. It is tried
            again, more and more slowly, for three days.
          </Trans>
        </Notice>
      )}
      {until !== null && (
        <p className="text-sm text-muted">
          <Trans>The secret before signs as well until {formatInstant(locale, until)}.</Trans>
        </p>
      )}
    </>
  )
}

const CHANGED = ['list_webhooks', 'list_deliveries'] as const

const Acts = ({ webhook, onSecret }: Props) => {
  const { t } = useLingui()
  const webhook_id = webhook.id
  const enabled = webhook.status === 'enabled'
  const test = useWrite('test_webhook', {
    onDone: () => say(t`On its way; see the log below.`),
    changes: CHANGED,
  })
  const change = useWrite('update_webhook', { changes: CHANGED })
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        {enabled && (
          <Button busy={test.isPending} onClick={() => test.mutate({ webhook_id })}>
            <Trans>Send a test</Trans>
          </Button>
        )}
        <Button
          busy={change.isPending}
          onClick={() => change.mutate({ webhook_id, status: enabled ? 'disabled' : 'enabled' })}
        >
          {enabled ? <Trans>Switch off</Trans> : <Trans>Switch on</Trans>}
        </Button>
        <GraveActs webhook_id={webhook_id} onSecret={onSecret} />
      </div>
      <ProblemNotice error={test.error ?? change.error} />
    </div>
  )
}

type GraveProps = { webhook_id: string; onSecret: (secret: string) => void }

/** What is asked about once more. */
const GraveActs = ({ webhook_id, onSecret }: GraveProps) => {
  const { t } = useLingui()
  const rotate = useWrite('rotate_webhook_secret', {
    onDone: ({ secret }) => onSecret(secret),
    changes: CHANGED,
  })
  const remove = useWrite('delete_webhook', { changes: CHANGED })
  return (
    <>
      <AskFirst
        button={t`New secret`}
        title={t`Give it a new secret?`}
        action={t`Make a new one`}
        write={rotate}
        input={{ webhook_id }}
      >
        <Trans>For 24 hours both sign, so that your program can change over in peace.</Trans>
      </AskFirst>
      <AskFirst
        button={t`Remove`}
        look="plain"
        title={t`Remove this webhook?`}
        action={t`Remove it`}
        actionLook="danger"
        write={remove}
        input={{ webhook_id }}
      >
        <Trans>Nothing more is sent there, and its log goes too.</Trans>
      </AskFirst>
    </>
  )
}

const Log = ({ webhook, may }: { webhook: Webhook; may: boolean }) => {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-11 py-2 font-medium text-accent">
        <Trans>What was sent</Trans>
      </summary>
      {open && <Deliveries webhook={webhook} may={may} />}
    </details>
  )
}
