/** Who runs this place, how to reach them, where clients' money lies, and what can be checked. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { Amount, useLocale } from '../parts/amount.tsx'
import { Foot } from '../parts/foot.tsx'
import { Header } from '../parts/header.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { OrderOfWork } from '../parts/order-of-work.tsx'
import { Card, Facts, Loading, PageTitle, Section } from '../parts/page.tsx'
import { PublicPetitions } from '../parts/voice/public-petitions.tsx'
import { formatInstant } from '../words/time.ts'

type About = Output<'get_about'>

export const PlacePage = () => {
  const { t } = useLingui()
  const read = useRead('get_about', {}, { role: 'person' })
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-3xl gap-8 px-4 py-8 sm:py-12">
        <PageTitle title={t`Who runs this`}>
          <Trans>Who runs this</Trans>
        </PageTitle>
        {read.isPending && <Loading />}
        <ProblemNotice error={read.error} />
        {read.data !== undefined && <Told about={read.data} />}
        <PublicPetitions />
      </main>
      <Foot />
    </>
  )
}

const Told = ({ about }: { about: About }) => (
  <>
    {!about.livemode && (
      <Notice title={<Trans>This is a sandbox</Trans>}>
        <Trans>It is for trying things out: no real money moves here.</Trans>
      </Notice>
    )}
    <Card>
      <Who about={about} />
    </Card>
    <Section id="money" title={<Trans>Money</Trans>}>
      <Card>
        <MoneyFacts about={about} />
      </Card>
    </Section>
    <Section id="check" title={<Trans>What you can check</Trans>}>
      <Checks about={about} />
    </Section>
    <OrderOfWork />
  </>
)

const Unsaid = () => (
  <span className="text-muted">
    <Trans>not stated</Trans>
  </span>
)

const Who = ({ about }: { about: About }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { name, legal_name, contact, governing_law, since, two_people } = about
  return (
    <Facts
      facts={[
        [t`Name`, name],
        [t`Run by`, legal_name ?? <Unsaid key="who" />],
        [
          t`Contact`,
          contact === null ? <Unsaid key="contact" /> : <Contact key="contact" text={contact} />,
        ],
        [t`Law of contracts`, governing_law ?? <Unsaid key="law" />],
        [t`Here since`, formatInstant(locale, since)],
        [
          t`Decisions about people`,
          two_people
            ? t`Whoever decided does not review: there is a second person.`
            : t`One person runs this alone: what you contest lapses in your favour.`,
        ],
      ]}
    />
  )
}

/** An address leads somewhere; other words are words. */
const Contact = ({ text }: { text: string }) => {
  const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
  if (!(mail || /^https?:\/\/\S+$/.test(text))) return text
  return (
    <a
      href={mail ? `mailto:${text}` : text}
      rel="noreferrer"
      className="break-all text-accent underline underline-offset-2"
    >
      {text}
    </a>
  )
}

const MoneyFacts = ({ about }: { about: About }) => {
  const { t } = useLingui()
  const { client_money, rails, fee_percent, payout_cost } = about
  const ways = { manual: t`bank transfer`, test: t`test rail, nothing real` }
  return (
    <Facts
      facts={[
        [t`Clients’ money lies`, client_money ?? <Unsaid key="money" />],
        [t`Comes and goes by`, rails.map((rail) => ways[rail]).join(', ')],
        [
          t`Fee`,
          t`${fee_percent} % on what people get, paid by those who ask and shown to both sides.`,
        ],
        [
          t`Withdrawing`,
          payout_cost.length === 0 ? (
            t`From the first cent, without a fee.`
          ) : (
            <span key="cost">
              <Trans>
                From the first cent, once a week without a fee. The bank takes of a further one:
              </Trans>{' '}
              {payout_cost.map((cost) => (
                <Amount key={cost.currency} of={cost} className="me-2" />
              ))}
            </span>
          ),
        ],
      ]}
    />
  )
}

const Way = ({ href, name, children }: { href: string; name: ReactNode; children: ReactNode }) => (
  <li className="grid gap-0.5 px-4 py-3 sm:px-5">
    <a
      href={href}
      rel="noreferrer"
      className="inline-flex min-h-8 items-center font-medium text-accent underline underline-offset-2"
    >
      {name}
    </a>
    <p className="text-[0.9375rem] text-muted">{children}</p>
  </li>
)

const Checks = ({ about: { source_url, version } }: { about: About }) => (
  <ul className="divide-y divide-line rounded-card border border-line bg-surface">
    <Way href="/terms" name={<Trans>The terms</Trans>}>
      <Trans>Every version there was, and what changed line by line.</Trans>
    </Way>
    <Way href="/.well-known/fairhand-ledger" name={<Trans>The signed heads of the books</Trans>}>
      <Trans>Whoever keeps one can prove later that nothing was rewritten.</Trans>
    </Way>
    {source_url !== null && (
      <Way href={source_url} name={<Trans>The source of what runs here</Trans>}>
        <Trans>Version {version}, under the AGPL.</Trans>
      </Way>
    )}
    <Way href="/docs" name={<Trans>The doors for programs</Trans>}>
      <Trans>What anybody may ask this place, and how.</Trans>
    </Way>
  </ul>
)
