/** One case about the person who reads: what is said, on what evidence, which clock runs, what to say to it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { buttonClass } from '../../parts/button.tsx'
import { CaseClock, CaseStatusMark } from '../../parts/cases/case-clock.tsx'
import { DecisionView } from '../../parts/cases/decision-view.tsx'
import { EvidenceContent } from '../../parts/cases/evidence-content.tsx'
import { Link } from '../../parts/navigation.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Facts, Loading, PageTitle, Section } from '../../parts/page.tsx'
import {
  CASE_GROUND,
  CASE_RULE,
  type Case,
  type CaseEvidence,
  EVIDENCE_KIND,
  evidenceTitle,
} from '../../words/cases.ts'
import { formatInstant } from '../../words/time.ts'
import { YourAnswer } from './your-answer.tsx'

export const CasePage = ({ id }: { id: string }) => {
  const { t } = useLingui()
  const read = useRead('get_case', { case_id: id }, { every: 30_000 })
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <PageTitle title={t`A case about you`}>
          <Trans>A case about you</Trans>
        </PageTitle>
        {read.data?.due_at === null && (
          <p>
            <CaseStatusMark status={read.data.status} />
          </p>
        )}
      </div>
      <ProblemNotice error={read.error} />
      {read.isPending && <Loading />}
      {read.data !== undefined && <TheCase of={read.data} />}
    </div>
  )
}

const TheCase = ({ of }: { of: Case }) => (
  <>
    <CaseClock of={of} />
    {of.decisions.length > 0 && (
      <Section id="decisions" title={<Trans>What was decided, and why</Trans>}>
        <ul className="grid gap-3">
          {of.decisions.map((decision) => (
            <li key={decision.id}>
              <DecisionView decision={decision} of={of} />
            </li>
          ))}
        </ul>
      </Section>
    )}
    <WhatIsSaid of={of} />
    <YourAnswer key={of.status} of={of} />
    <Section id="evidence" title={<Trans>What it rests on</Trans>}>
      {of.evidence.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing yet.</Trans>
        </p>
      ) : (
        <ul className="grid gap-2">
          {of.evidence.map((item) => (
            <li key={item.id}>
              <EvidenceItem item={item} />
            </li>
          ))}
        </ul>
      )}
    </Section>
    <StaysYours />
  </>
)

const WhatIsSaid = ({ of }: { of: Case }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { ground, summary, rule, notice, by_machine: machine, opened_at: at } = of
  return (
    <Section id="said" title={<Trans>What is said</Trans>}>
      <Card className="grid gap-3">
        {notice !== null && <p className="whitespace-pre-wrap break-words">{notice}</p>}
        <Facts
          facts={[
            [t`It is about`, t(CASE_GROUND[ground])],
            [t`Seen`, summary],
            ...(rule === null ? [] : [[t`The rule`, t(CASE_RULE[rule.name])] as [string, string]]),
            [
              t`Opened by`,
              machine ? t`a program; only a person decides` : t`a person of this instance`,
            ],
            [t`Opened`, formatInstant(locale, at)],
          ]}
        />
      </Card>
      {of.status === 'opened' && (
        <Notice>
          <Trans>
            Nothing changes for you by this. If it goes on, you get a notice with time to answer;
            you may say something now already.
          </Trans>
        </Notice>
      )}
    </Section>
  )
}

/** Opened when wanted: pictures and long texts come then. */
const EvidenceItem = ({ item }: { item: CaseEvidence }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const content = useRead('get_evidence', { evidence_id: item.id }, { enabled: open })
  return (
    <details
      className="rounded-card border border-line bg-surface px-4"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
        <span className="min-w-0 break-words font-medium">{evidenceTitle(item, t)}</span>
        <span className="text-sm text-muted">
          {item.by_worker ? t`from you` : t(EVIDENCE_KIND[item.kind])} ·{' '}
          {formatInstant(locale, item.added_at)}
        </span>
      </summary>
      <div className="border-t border-line py-3">
        <ProblemNotice error={content.error} />
        {open && content.isPending && <Loading rows={1} />}
        {content.data !== undefined && <EvidenceContent content={content.data} />}
      </div>
    </details>
  )
}

/** Whatever is decided: what nobody can take. */
const StaysYours = () => (
  <Section id="yours" title={<Trans>What stays yours</Trans>}>
    <p className="max-w-prose text-muted">
      <Trans>
        Whatever is decided: your money can be withdrawn, your work in hand is finished and paid,
        and your record can be taken along.
      </Trans>
    </p>
    <div className="flex flex-wrap gap-3">
      <Link href="/work/earnings" className={buttonClass()}>
        <Trans>To my earnings</Trans>
      </Link>
      <Link href="/work/record" className={buttonClass()}>
        <Trans>My work record</Trans>
      </Link>
    </div>
  </Section>
)
