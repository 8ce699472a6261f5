/** An agent's keys: made, shown once, ended. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Agent, ApiKey } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { formatInstant } from '../../words/time.ts'
import { AskFirst } from '../ask-first.tsx'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { useMay } from '../membership.tsx'
import { NewKeyShown } from './new-key-shown.tsx'

export const AgentKeys = ({ agent }: { agent: Agent }) => {
  const may = useMay('run_agents')
  const keys = useRead('list_api_keys', { agent_id: agent.id, limit: 50 })
  const [secret, setSecret] = useState<string | null>(null)
  const make = useWrite('create_api_key', {
    onDone: ({ key }) => setSecret(key),
    changes: ['list_api_keys'],
  })
  const all = keys.data?.data ?? []
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-base">
          <Trans>Keys</Trans>
        </h3>
        {may && (
          <Button busy={make.isPending} onClick={() => make.mutate({ agent_id: agent.id })}>
            <Trans>Make a key</Trans>
          </Button>
        )}
      </div>
      <ProblemNotice error={otherThanStale(make.error) ?? keys.error} />
      {keys.isSuccess && all.length === 0 && (
        <p className="text-muted">
          <Trans>Without a key it can do nothing.</Trans>
        </p>
      )}
      <ul className="grid gap-1">
        {all.map((key) => (
          <KeyLine key={key.id} of={key} may={may} />
        ))}
      </ul>
      <ConfirmAgain of={make} />
      <NewKeyShown secret={secret} onClose={() => setSecret(null)} />
    </div>
  )
}

const KeyLine = ({ of: key, may }: { of: ApiKey; may: boolean }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const end = useWrite('revoke_api_key', { changes: ['list_api_keys'] })
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-1">
      <p className="min-w-0 text-[0.9375rem]">
        <code className="font-mono">{key.prefix}…</code>{' '}
        <span className="text-muted">
          {key.revoked_at === null ? (
            <Trans>made {formatInstant(locale, key.created_at)}</Trans>
          ) : (
            <Trans>ended {formatInstant(locale, key.revoked_at)}</Trans>
          )}
        </span>
      </p>
      {may && key.revoked_at === null && (
        <AskFirst
          look="plain"
          className="text-danger max-sm:-ms-4"
          button={<Trans>End</Trans>}
          name={t`End the key ${key.prefix}`}
          title={<Trans>End this key?</Trans>}
          action={<Trans>End the key</Trans>}
          actionLook="danger"
          write={end}
          input={{ key_id: key.id }}
        >
          <Trans>It stops at once, for good. Its open jobs go on and are paid.</Trans>
        </AskFirst>
      )}
    </li>
  )
}
