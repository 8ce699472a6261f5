/** Every case there was about somebody; most people see an empty page. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CaseStatusMark, TimeLeft } from '../../parts/cases/case-clock.tsx'
import { Link } from '../../parts/navigation.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle } from '../../parts/page.tsx'
import { CASE_GROUND } from '../../words/cases.ts'
import { formatInstant } from '../../words/time.ts'
import { caseAddress } from './open-cases.tsx'

export const CasesPage = () => {
  const { t } = useLingui()
  const list = useList('list_cases', {})
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <div className="grid gap-6">
      <PageTitle title={t`Cases about me`}>
        <Trans>Cases about me</Trans>
      </PageTitle>
      <p className="max-w-prose text-muted">
        <Trans>
          Before anything is decided about you, you are told why and have seven days or more to
          answer. A person decides, never a program, and another one looks again if you ask.
        </Trans>
      </p>
      <ProblemNotice error={list.error} />
      {list.isPending && <Loading rows={1} />}
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>There is none</Trans>} />}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((one) => (
            <li key={one.id}>
              <CaseLine of={one} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  )
}

const CaseLine = ({ of }: { of: Output<'list_cases'>['data'][number] }) => {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <Link
      href={caseAddress(of.id)}
      className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 no-underline hover:bg-sunk sm:px-5"
    >
      <span className="min-w-0">
        <span className="block font-medium underline underline-offset-2">
          {t(CASE_GROUND[of.ground])}
        </span>
        <span className="text-sm text-muted">
          {formatInstant(locale, of.opened_at)}
          {of.due_at !== null && ' · '}
          <TimeLeft due_at={of.due_at} />
        </span>
      </span>
      <CaseStatusMark status={of.status} />
    </Link>
  )
}
