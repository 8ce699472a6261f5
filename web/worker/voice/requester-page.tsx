/** A requester's public page: its figures, what workers say, and one's own rating. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ActAs } from '../../api/role.tsx'
import { useMe } from '../../api/session.ts'
import { useRead } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Foot } from '../../parts/foot.tsx'
import { Header } from '../../parts/header.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle, Section } from '../../parts/page.tsx'
import { PublicPetitions } from '../../parts/voice/public-petitions.tsx'
import { RatingWordsList } from '../../parts/voice/rating-words.tsx'
import { ScorecardFacts } from '../../parts/voice/scorecard-facts.tsx'
import { formatInstant } from '../../words/time.ts'
import { OwnRating } from './own-rating.tsx'

export const RequesterPage = ({ id }: { id: string }) => {
  const me = useMe()
  if (me.isPending) return null
  const works = me.data?.worker !== null && me.data?.worker !== undefined
  return (
    <ActAs as={works ? 'worker' : 'person'}>
      <ThePage id={id} works={works} />
    </ActAs>
  )
}

const ThePage = ({ id, works }: { id: string; works: boolean }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const read = useRead('get_requester', { requester_id: id })
  const of = read.data
  return (
    <>
      <Header home={works ? '/work' : '/'} />
      <main id="main" className="mx-auto grid max-w-3xl gap-8 px-4 py-6 sm:py-8">
        <div className="grid gap-2">
          <PageTitle title={of?.name ?? t`A requester`}>
            <span className="break-words">{of?.name ?? <Trans>A requester</Trans>}</span>
          </PageTitle>
          {of !== undefined && (
            <p className="text-muted">
              <Trans>Here since {formatInstant(locale, of.since)}</Trans>
            </p>
          )}
        </div>
        <ProblemNotice error={read.error} />
        {read.isPending && <Loading />}
        {of !== undefined && (
          <>
            <Section id="figures" title={<Trans>How they treat people</Trans>}>
              {of.scorecard === null ? (
                <Empty title={<Trans>Nothing to count yet</Trans>} />
              ) : (
                <ScorecardFacts of={of.scorecard} />
              )}
            </Section>
            {works && <OwnRating requester_id={id} />}
            <PublicPetitions requester_id={id} />
            <RatingWordsList requester_id={id} mayReport={works} />
          </>
        )}
      </main>
      <Foot />
    </>
  )
}
