/** The devices on which somebody is told while the app is closed; this one is switched here. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { stopPush } from '../../api/push-off.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { PushDevice } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { endpointHash, ownSubscription, pushAbility, subscribe } from './push-browser.ts'

const CHANGES = ['list_push_devices'] as const
const OWN = ['own_push_subscription']

/** Which device of the list this browser is; null: none. */
const useOwnHash = () =>
  useQuery({
    queryKey: OWN,
    queryFn: async () => {
      if (pushAbility() !== 'able') return null
      const subscription = await ownSubscription()
      return subscription && endpointHash(subscription)
    },
  })

export const PushDevices = () => {
  const list = useRead('list_push_devices', {})
  const own = useOwnHash()
  const devices = list.data?.data ?? []
  const here = devices.find(({ endpoint_sha256 }) => endpoint_sha256 === own.data)
  const others = devices.filter((device) => device !== here)
  return (
    <Section id="devices" title={<Trans>On your phone, with the app closed</Trans>}>
      <ProblemNotice error={list.error} />
      {(list.isPending || own.isPending) && <Loading rows={1} />}
      {list.data !== undefined && own.isFetched && (
        <Card className="grid gap-3">
          <Here device={here} serverKey={list.data.application_server_key} />
        </Card>
      )}
      {others.length > 0 && (
        <ul className="grid gap-2">
          {others.map((device) => (
            <li key={device.id}>
              <Other device={device} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const Here = ({ device, serverKey }: { device: PushDevice | undefined; serverKey: string }) => {
  const ability = pushAbility()
  if (ability !== 'able') return <Unable because={ability} />
  return device === undefined ? <SwitchOn serverKey={serverKey} /> : <On device={device} />
}

const Unable = ({ because }: { because: 'insecure' | 'home_screen' | 'unable' }) => (
  <p className="max-w-prose text-muted">
    {because === 'insecure' && (
      <Trans>
        This page came over an address without https, where browsers allow no notifications. The app
        and mail still tell you.
      </Trans>
    )}
    {because === 'home_screen' && (
      <Trans>
        On an iPhone or iPad: tap Share, then “Add to Home Screen”, and open the page from there.
        Then you can switch this on.
      </Trans>
    )}
    {because === 'unable' && (
      <Trans>This browser has no notifications. The app and mail still tell you.</Trans>
    )}
  </p>
)

const SwitchOn = ({ serverKey }: { serverKey: string }) => {
  const cache = useQueryClient()
  const [fault, setFault] = useState<'refused' | 'failed'>()
  const [asking, setAsking] = useState(false)
  const add = useWrite('add_push_device', {
    changes: CHANGES,
    onDone: () => void cache.invalidateQueries({ queryKey: OWN }),
  })
  const switchOn = async () => {
    setFault(undefined)
    setAsking(true)
    try {
      const subscription = await subscribe(serverKey)
      if (subscription === undefined) setFault('refused')
      else add.mutate(subscription)
    } catch {
      setFault('failed')
    }
    setAsking(false)
  }
  return (
    <>
      <p className="max-w-prose">
        <Trans>
          Switched on, it tells you at once, also when this page is closed. Only this device can
          read what is sent; on a locked screen, decisions about you are not spelled out.
        </Trans>
      </p>
      <Button
        look="primary"
        className="justify-self-start"
        busy={asking || add.isPending}
        onClick={() => void switchOn()}
      >
        <Trans>Tell me on this device</Trans>
      </Button>
      {fault !== undefined && <Fault fault={fault} />}
      <ProblemNotice error={add.error} />
    </>
  )
}

const Fault = ({ fault }: { fault: 'refused' | 'failed' }) => (
  <Notice look="warn">
    {fault === 'refused' ? (
      <Trans>
        Your browser does not let this page notify you. Allow notifications in the settings of the
        browser for this page, then try again.
      </Trans>
    ) : (
      <Trans>
        Your browser could not reach its notification service. Nothing was changed; try again later.
      </Trans>
    )}
  </Notice>
)

const On = ({ device }: { device: PushDevice }) => {
  const cache = useQueryClient()
  const remove = useWrite('remove_push_device', {
    changes: CHANGES,
    onDone: () => void stopPush().then(() => cache.invalidateQueries({ queryKey: OWN })),
  })
  return (
    <>
      <p className="font-medium">
        <Trans>You are told on this device.</Trans>
      </p>
      <LastSent device={device} />
      <Button
        className="justify-self-start"
        busy={remove.isPending}
        onClick={() => remove.mutate({ push_device_id: device.id })}
      >
        <Trans>Stop on this device</Trans>
      </Button>
      <ProblemNotice error={remove.error} />
    </>
  )
}

const Other = ({ device }: { device: PushDevice }) => {
  const remove = useWrite('remove_push_device', { changes: CHANGES })
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div className="grid min-w-0 gap-0.5">
        <span className="font-medium break-words">{device.name}</span>
        <LastSent device={device} />
      </div>
      <Button
        look="plain"
        busy={remove.isPending}
        onClick={() => remove.mutate({ push_device_id: device.id })}
      >
        <Trans>Remove</Trans>
      </Button>
      <ProblemNotice error={remove.error} />
    </Card>
  )
}

const LastSent = ({ device }: { device: PushDevice }): ReactNode => {
  const { t } = useLingui()
  const locale = useLocale()
  const added = formatInstant(locale, device.created_at)
  const sent = device.last_sent_at && formatInstant(locale, device.last_sent_at)
  const told = sent ? t`Told last: ${sent}` : t`Added ${added}, nothing was sent yet`
  return (
    <span className="text-sm text-muted">
      {told}
      {device.last_error !== null && (
        <span className="block text-ink">
          <Trans>The last message did not arrive.</Trans>
        </span>
      )}
    </span>
  )
}
