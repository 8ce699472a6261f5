/**
 * Where the link at the end of a mail leads. It asks once more: programs that look through mail for
 * harmful links open all of them, and must not switch anything off.
 */
import { Trans, useLingui } from '@lingui/react/macro'
import { useWrite } from '../api/use-api.ts'
import { Button, buttonClass } from '../parts/button.tsx'
import { Header } from '../parts/header.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page.tsx'

export const StopMailPage = ({ token }: { token: string }) => {
  const { t } = useLingui()
  const stop = useWrite('stop_mail', { role: 'person' })
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-xl gap-6 px-4 py-8 sm:py-12">
        <PageTitle title={t`No more mail of this kind`}>
          <Trans>No more mail of this kind?</Trans>
        </PageTitle>
        {stop.isSuccess ? (
          <Notice look="good" title={<Trans>Done: you get no more mail of this kind.</Trans>}>
            <Trans>
              It still stands among your notices in the app, and you can switch it on again there.
            </Trans>
          </Notice>
        ) : (
          <p className="max-w-prose">
            <Trans>
              Mail about decisions, about times in which you can answer and about terms still comes.
              Everything stands among your notices in the app as well.
            </Trans>
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          {!stop.isSuccess && (
            <Button look="primary" busy={stop.isPending} onClick={() => stop.mutate({ token })}>
              <Trans>Stop this mail</Trans>
            </Button>
          )}
          <a href="/work/told" className={buttonClass()}>
            <Trans>My notices and choices</Trans>
          </a>
        </div>
        <ProblemNotice error={stop.error} />
      </main>
    </>
  )
}
