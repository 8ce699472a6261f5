/** One space of workers: its petitions, and what is written there. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import { Link } from '../../parts/navigation.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Loading, PageTitle } from '../../parts/page.tsx'
import { Petitions } from './petitions.tsx'
import { SpaceName } from './spaces-page.tsx'
import { Threads } from './threads.tsx'

export const SpacePage = ({ id }: { id: string }) => {
  const { t } = useLingui()
  const read = useRead('list_spaces', {})
  const space = read.data?.data.find((one) => one.id === id)
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <PageTitle title={t`Among workers`}>
          <span className="break-words">
            {space === undefined ? <Trans>Among workers</Trans> : <SpaceName of={space} />}
          </span>
        </PageTitle>
        <p>
          <Link href="/work/spaces" className="underline underline-offset-2">
            <Trans>All spaces</Trans>
          </Link>
        </p>
      </div>
      <ProblemNotice error={read.error} />
      {read.isPending && <Loading />}
      {read.isSuccess && space === undefined && (
        <Notice title={<Trans>This space is for people who worked there</Trans>} />
      )}
      {space !== undefined && (
        <>
          <Petitions space={space} />
          <Threads space={space} />
        </>
      )}
    </div>
  )
}
