/** Everybody with an account, the newest first; addresses are shortened. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'

export const Everybody = () => {
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
