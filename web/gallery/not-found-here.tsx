/** For an address that names no type. */
import { Trans, useLingui } from '@lingui/react/macro'
import { buttonClass } from '../parts/button.tsx'
import { Link } from '../parts/navigation.tsx'
import { PageTitle } from '../parts/page.tsx'

export const NotFoundHere = () => {
  const { t } = useLingui()
  return (
    <div className="grid justify-items-start gap-4">
      <PageTitle title={t`Gallery`}>
        <Trans>There is no such kind of question here</Trans>
      </PageTitle>
      <Link href="/gallery" className={buttonClass('quiet', '')}>
        <Trans>See all there are</Trans>
      </Link>
    </div>
  )
}
