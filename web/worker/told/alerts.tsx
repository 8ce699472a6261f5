/** What somebody wants to be told of: each alert in words, on or off, and a form for another. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ALERT_LIMITS } from '../../../src/kernel/limits/told/alert-limits.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Alert, Input } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, Section } from '../../parts/page.tsx'
import { formatMoney } from '../../words/money.ts'
import { languageNames } from '../../words/places.ts'
import { AlertForm } from './alert-form.tsx'
import { asTime, dayNames } from './hours.ts'

const CHANGES = ['list_alerts'] as const

export const Alerts = () => {
  const list = useRead('list_alerts', {})
  const alerts = list.data?.data ?? []
  const [adding, setAdding] = useState(false)
  const room = list.isSuccess && alerts.length < ALERT_LIMITS.most
  return (
    <Section
      id="alerts"
      title={<Trans>Tell me when there is work</Trans>}
      aside={
        room &&
        !adding && (
          <Button onClick={() => setAdding(true)}>
            <Trans>Add an alert</Trans>
          </Button>
        )
      }
    >
      <p className="max-w-prose text-muted">
        <Trans>
          You need not watch this page. When work opens that fits, a place is kept for you for ten
          minutes and you are told. Where places are few, they are drawn: whoever watches the list
          has no better odds than you.
        </Trans>
      </p>
      <ProblemNotice error={list.error} />
      {list.isPending && <Loading rows={1} />}
      {adding && <AlertForm onDone={() => setAdding(false)} />}
      <ul className="grid gap-3">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <Line alert={alert} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** All of an alert but what the server adds. */
const termsOf = ({ id: _id, object: _o, livemode: _l, created_at: _c, ...terms }: Alert) => terms

const Line = ({ alert }: { alert: Alert }) => {
  const change = useWrite('change_alert', { changes: CHANGES })
  const remove = useWrite('delete_alert', { changes: CHANGES })
  const asked: Input<'change_alert'> = { alert_id: alert.id, ...termsOf(alert) }
  return (
    <Card className="grid gap-2">
      <What alert={alert} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <CheckField
          checked={alert.is_on}
          disabled={change.isPending}
          onChange={() => change.mutate({ ...asked, is_on: !alert.is_on })}
        >
          <Trans>Tell me</Trans>
        </CheckField>
        <Button
          look="plain"
          busy={remove.isPending}
          onClick={() => remove.mutate({ alert_id: alert.id })}
        >
          <Trans>Remove</Trans>
        </Button>
      </div>
      <ProblemNotice error={change.error ?? remove.error} />
    </Card>
  )
}

const What = ({ alert }: { alert: Alert }) => {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const languages = languageNames(i18n.locale, alert.languages).map(({ name }) => name)
  const pay = alert.minimum_hourly && formatMoney(locale, alert.minimum_hourly)
  const from = asTime(alert.from_minute)
  const until = asTime(alert.until_minute)
  const days = alert.days.length === 7 ? t`every day` : dayNames(locale, alert.days).join(', ')
  return (
    <div className="grid gap-0.5">
      <p className="font-semibold">
        {pay ? (
          <Trans>{pay} an hour or more</Trans>
        ) : (
          <Trans>Whatever it pays above the floor</Trans>
        )}
      </p>
      <p className="text-[0.9375rem]">
        {from === '' ? (
          <Trans>At any hour, {days}</Trans>
        ) : (
          <Trans>
            From {from} to {until}, {days}
          </Trans>
        )}
      </p>
      <p className="text-sm text-muted">
        {[
          languages.length > 0 ? languages.join(', ') : t`In any language`,
          alert.not_for_training ? t`not to train an AI` : '',
          alert.no_ai_input ? t`nothing that AI made` : '',
          alert.time_zone,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
