/** Who is here: found by address, name or id. One person is shown in full only when somebody asks, and that is kept. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { FoundAccount, Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Facts, Loading } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { Everybody } from './everybody.tsx'
import { ForOperators } from './for-operators.tsx'
import { Operators } from './operators.tsx'
import { SignInLinks } from './sign-in-links.tsx'

export const PeoplePage = () => {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setQuery(typed.trim())
  }
  return (
    <ForOperators title={t`Accounts`}>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <div className="min-w-64 grow basis-0">
          <TextField
            label={t`Address, name or id`}
            hint={t`Of people, workers, organisations and agents.`}
            minLength={2}
            required
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button look="primary" type="submit">
          <Trans>Find</Trans>
        </Button>
      </form>
      {query.length > 1 && <Found query={query} />}
      <Operators />
      <SignInLinks />
      <Everybody />
    </ForOperators>
  )
}

const Found = ({ query }: { query: string }) => {
  const found = useRead('search_accounts', { query })
  if (found.isPending) return <Loading />
  const all = found.data?.data ?? []
  return (
    <div className="grid gap-4">
      <ProblemNotice error={found.error} />
      {found.isSuccess && all.length === 0 && <Empty title={<Trans>Nobody of that name</Trans>} />}
      <ul className="grid gap-3">
        {all.map((account) => (
          <li key={`${account.kind} ${account.id}`}>
            <FoundCard account={account} />
          </li>
        ))}
      </ul>
      {found.data?.more && (
        <p className="text-muted">
          <Trans>There are more: say more of the name.</Trans>
        </p>
      )}
    </div>
  )
}

const KINDS: Record<FoundAccount['kind'], MessageDescriptor> = {
  person: msg`Person`,
  worker: msg`Worker`,
  requester: msg`Organisation`,
  agent: msg`Agent`,
}

const FoundCard = ({ account }: { account: FoundAccount }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { kind, id, name, person_id, requester_id, created_at } = account
  return (
    <Card className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-base">{name === '' ? id : name}</h2>
        <p className="text-sm text-muted">
          {t(KINDS[kind])} · {formatInstant(locale, created_at)}
        </p>
      </div>
      <p className="font-mono text-sm text-muted">{id}</p>
      <div className="flex flex-wrap gap-x-4">
        {kind !== 'person' && kind !== 'agent' && <LedgerOf id={id} />}
        {kind === 'agent' && requester_id !== null && <LedgerOf id={requester_id} />}
      </div>
      {person_id !== null && <LookUp person={person_id} />}
    </Card>
  )
}

const LedgerOf = ({ id }: { id: string }) => (
  <Link
    to="/operator/ledger"
    search={{ find: id }}
    className="inline-flex min-h-11 items-center text-accent underline underline-offset-2"
  >
    <Trans>In the ledger</Trans>
  </Link>
)

/** Looking leaves a trace, and says so before. */
const LookUp = ({ person }: { person: string }) => {
  const look = useWrite('look_up_person', { changes: [] })
  if (look.data !== undefined) return <Person person={look.data} />
  return (
    <div className="grid gap-1">
      <div>
        <Button busy={look.isPending} onClick={() => look.mutate({ person_id: person })}>
          <Trans>Show this person</Trans>
        </Button>
      </div>
      <p className="text-sm text-muted">
        <Trans>That you looked, and when, is kept.</Trans>
      </p>
      <ProblemNotice error={look.error} />
    </div>
  )
}

const Person = ({ person }: { person: Output<'look_up_person'> }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { worker, requesters, looked_up: before } = person
  return (
    <div role="status" className="grid gap-3 border-t border-line pt-3">
      <Facts
        facts={[
          [t`E-mail address`, person.email],
          [t`Name`, person.name],
          [t`Since`, formatInstant(locale, person.created_at)],
          [t`Operator`, person.operator ? t`yes` : t`no`],
          [
            t`Works`,
            worker === null
              ? t`no`
              : t`${worker.approved} answers approved, ${worker.in_hand} in hand`,
          ],
          [t`Acts for`, requesters.map(({ name, role }) => `${name} (${role})`).join(', ') || '–'],
        ]}
      />
      {before.length > 0 && (
        <Notice title={<Trans>Looked at before</Trans>}>
          <ul>
            {before.map(({ at, by }) => (
              <li key={at} className="numbers">
                {formatInstant(locale, at)} · <span className="font-mono text-sm">{by}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
