/** What somebody says of themselves, and the pools they are in: all of it theirs to change. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading, PageTitle, Section } from '../../parts/page.tsx'
import { PostalAddress } from '../../parts/postal-address.tsx'
import { HoursForm } from '../breaks/hours-form.tsx'
import { MyPools } from './my-pools.tsx'
import { ProfileForm } from './profile-form.tsx'

export const AboutPage = () => {
  const { t } = useLingui()
  const profile = useRead('get_worker_profile', {})
  return (
    <div className="grid gap-8">
      <PageTitle title={t`About you`}>
        <Trans>About you</Trans>
      </PageTitle>
      <Section id="facts" title={<Trans>What you say of yourself</Trans>}>
        <p className="max-w-prose text-muted">
          <Trans>
            All of it is up to you. Some work needs people who speak a language or live in a
            country; it is offered to you only if you say so. The pay is the same wherever you live.
            No requester ever sees what you write here.
          </Trans>
        </p>
        <ProblemNotice error={profile.error} />
        {profile.isPending && <Loading rows={1} />}
        {profile.data !== undefined && <ProfileForm profile={profile.data} />}
      </Section>
      <MyPools />
      <PostalAddress>
        <Trans>
          Not needed to work or to be paid. If you give one, it stands on the contract of every
          piece of work you accept from then on, and its requester can read it there.
        </Trans>
      </PostalAddress>
      <HoursForm />
    </div>
  )
}
