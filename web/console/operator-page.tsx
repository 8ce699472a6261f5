/** For those who run the instance: its people, links to hand over, and the books recomputed. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useRead, useWrite } from '../api/use-api.ts'
import { useLocale } from '../parts/amount.tsx'
import { Button } from '../parts/button.tsx'
import { CopyField } from '../parts/copy-field.tsx'
import { TextField } from '../parts/field.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Card, Facts, Loading, Section } from '../parts/page.tsx'
import { formatInstant } from '../words/time.ts'
import { ConfirmAgain, otherThanStale } from './confirm-again.tsx'
import { ForOperators } from './operator/for-operators.tsx'
import { Queues } from './operator/queues.tsx'

export const OperatorPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`This instance`}>
      <Queues />
      <SignInLinks />
      <Audit />
      <Accounts />
    </ForOperators>
  )
}

const SignInLinks = () => {
  const { t } = useLingui()
  const locale = useLocale()
  const [email, setEmail] = useState('')
  const make = useWrite('create_sign_in_link', { changes: ['list_accounts'] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate({ email })
  }
  return (
    <Section id="links" title={<Trans>A sign-in link to hand over</Trans>}>
      <Card className="grid gap-4">
        <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
          <div className="min-w-64 grow">
            <TextField
              label={t`E-mail address`}
              hint={t`For forgotten passwords, or where no mail is sent. It works once, for an hour.`}
              type="email"
              required
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </div>
          <Button look="primary" type="submit" busy={make.isPending}>
            <Trans>Make the link</Trans>
          </Button>
        </form>
        <ProblemNotice error={otherThanStale(make.error)} />
        {make.data && (
          <CopyField
            label={t`Works once, until ${formatInstant(locale, make.data.expires_at)}`}
            text={make.data.url}
          />
        )}
      </Card>
      <ConfirmAgain of={make} />
    </Section>
  )
}

const Audit = () => {
  const { t } = useLingui()
  const [wanted, setWanted] = useState(false)
  const audit = useRead('audit_ledger', {}, { enabled: wanted })
  const check = () => {
    if (wanted) void audit.refetch()
    setWanted(true)
  }
  return (
    <Section id="audit" title={<Trans>The books</Trans>}>
      <Card className="grid gap-4">
        <p className="max-w-prose text-muted">
          <Trans>Recomputes every balance from the transfers themselves.</Trans>
        </p>
        <div>
          <Button busy={audit.isFetching} onClick={check}>
            <Trans>Check now</Trans>
          </Button>
          <ProblemNotice error={audit.error} />
        </div>
        {audit.data && (
          <div role="status" className="grid gap-3">
            {audit.data.ok ? (
              <Notice look="good" title={<Trans>Every cent is where it should be</Trans>} />
            ) : (
              <Notice look="error" title={<Trans>Something differs</Trans>}>
                <pre className="overflow-auto text-sm">
                  {JSON.stringify(audit.data.differences, null, 2)}
                </pre>
              </Notice>
            )}
            <Facts
              facts={[
                [t`Accounts`, audit.data.accounts],
                [t`Transfers`, audit.data.transfers],
                ...audit.data.trial_balance.map(
                  ({ currency, amount }) => [t`Sum in ${currency}`, amount] as [string, string],
                ),
              ]}
            />
          </div>
        )}
      </Card>
    </Section>
  )
}

const Accounts = () => {
  const { t } = useLingui()
  const locale = useLocale()
  const accounts = useList('list_accounts', { limit: 50 })
  const all = accounts.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="accounts" title={<Trans>People</Trans>}>
      <ProblemNotice error={accounts.error} />
      {accounts.isPending && <Loading rows={1} />}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {all.map((account) => (
          <li
            key={account.person_id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3 sm:px-5"
          >
            <p className="min-w-0 font-medium">{account.email}</p>
            <p className="text-sm text-muted">
              {[
                account.operator && t`operator`,
                account.worker && t`worker`,
                account.requesters > 0 && t`asks`,
                formatInstant(locale, account.created_at),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {accounts.hasNextPage && (
        <Button busy={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}
