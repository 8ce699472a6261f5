/** The books: accounts, what moved on each, the transfers that happened together, a balance as it was. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useList, useRead } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading } from '../../parts/page.tsx'
import { AccountList } from './account-list.tsx'
import { AccountView } from './account-view.tsx'
import { ForOperators } from './for-operators.tsx'
import { JournalView } from './journal-view.tsx'

export const LedgerPage = () => {
  const { t } = useLingui()
  const { find = '' } = useSearch({ from: '/operator/ledger' })
  return (
    <ForOperators title={t`Ledger`}>
      <Finder find={find} />
      <Found find={find} />
    </ForOperators>
  )
}

const Finder = ({ find }: { find: string }) => {
  const { t } = useLingui()
  const navigate = useNavigate({ from: '/operator/ledger' })
  const [typed, setTyped] = useState(find)
  useEffect(() => setTyped(find), [find])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = typed.trim()
    void navigate({ search: wanted === '' ? {} : { find: wanted } })
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <div className="min-w-64 grow basis-0">
        <TextField
          label={t`Find by id`}
          hint={t`Of an organisation, a worker, a job, an answer, a payout. Left empty: every account.`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Button look="primary" type="submit">
        <Trans>Find</Trans>
      </Button>
    </form>
  )
}

/** Each kind of id has its own view. */
const Found = ({ find }: { find: string }) => {
  if (find.startsWith('acc_')) return <AccountView id={find} />
  if (find.startsWith('jrn_')) return <JournalView id={find} />
  if (/^(asg|bon|dep|cbk)_/.test(find)) return <Journals about={find} />
  return (
    <>
      {/^(pay|rfd|hld)_/.test(find) && <Journals about={find} />}
      <Accounts owner={find} />
    </>
  )
}

const Accounts = ({ owner }: { owner: string }) => {
  const accounts = useList('list_ledger_accounts', { limit: 50, ...(owner !== '' && { owner }) })
  const all = accounts.data?.pages.flatMap(({ data }) => data) ?? []
  if (accounts.isPending) return <Loading />
  return (
    <div className="grid gap-3">
      <ProblemNotice error={accounts.error} />
      {accounts.isSuccess && all.length === 0 && (
        <Empty title={<Trans>No account of that name</Trans>} />
      )}
      {all.length > 0 && <AccountList accounts={all} />}
      {accounts.hasNextPage && (
        <Button busy={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  )
}

const Journals = ({ about }: { about: string }) => {
  const found = useRead('find_journals', { about })
  if (found.isPending) return <Loading />
  const journals = found.data?.journals ?? []
  return (
    <div className="grid gap-6">
      <ProblemNotice error={found.error} />
      {found.isSuccess && journals.length === 0 && (
        <Empty title={<Trans>Nothing was moved about this</Trans>} />
      )}
      {journals.map((id) => (
        <JournalView key={id} id={id} />
      ))}
    </div>
  )
}
