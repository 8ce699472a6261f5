/** A decision with every reason behind it (charter R21); the same words for both sides. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import {
  CASE_DECISION,
  CASE_EFFECT,
  CASE_OUTCOME,
  CASE_RULE,
  type Case,
  type CaseDecision,
  evidenceTitle,
} from '../../words/cases.ts'
import { formatInstant } from '../../words/time.ts'
import { Amounts, useLocale } from '../amount.tsx'
import { Card, Facts } from '../page.tsx'

type Props = { decision: CaseDecision; of: Case }

export const DecisionView = ({ decision, of }: Props) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { kind, outcome, effect, kept_from: kept, decided_at: at } = decision
  return (
    <Card className="grid gap-3">
      <div>
        <p className="text-sm text-muted">
          {t(CASE_DECISION[kind])} · {formatInstant(locale, at)}
        </p>
        <h3 className="text-base font-semibold">
          {t(CASE_OUTCOME[outcome])}
          {kept !== null && ` (${kept})`}
          {effect !== null && (
            <span className="font-normal text-muted"> · {t(CASE_EFFECT[effect])}</span>
          )}
        </h3>
      </div>
      <Reasons decision={decision} of={of} />
      {decision.compensation.length > 0 && (
        <p className="rounded-control bg-accent-soft px-3 py-2">
          <Trans>
            Paid for the days out: <Amounts of={decision.compensation} none="" />
          </Trans>
        </p>
      )}
    </Card>
  )
}

const Said = ({ children }: { children: string }) => (
  <span className="whitespace-pre-wrap break-words">{children}</span>
)

const Reasons = ({ decision, of }: Props) => {
  const { t } = useLingui()
  const { statement, kind } = decision
  const titles = of.evidence
    .filter(({ id }) => statement.relied_on.includes(id))
    .map((item) => evidenceTitle(item, t))
  const facts: [ReactNode, ReactNode][] = [
    [t`What happened`, <Said key="f">{statement.facts}</Said>],
    [t`By the rule`, `${t(CASE_RULE[statement.rule.name])} (${statement.rule.version})`],
    [t`It rests on`, titles.join(', ')],
    [t`Data used`, <Said key="d">{statement.data_used}</Said>],
    [
      t`Part of machines`,
      of.by_machine
        ? t`A program opened the case and did nothing else. A person looked and decided.`
        : t`None. A person opened the case, looked and decided.`,
    ],
    ...durationOf(decision).map((line): [ReactNode, ReactNode] => [t`How long`, line]),
    [t`Whom to ask`, <Said key="c">{statement.contact}</Said>],
  ]
  return (
    <>
      <Facts facts={facts} />
      <p className="max-w-prose text-sm text-muted">
        <HowToContest kind={kind} ombudsperson={of.ombudsperson} />
      </p>
    </>
  )
}

/** From when until when; nothing for what imposes nothing. */
const durationOf = ({ outcome, effective_at, ends_at }: CaseDecision): ReactNode[] => {
  if (outcome === 'none' || outcome === 'upheld' || outcome === 'overturned') return []
  return [<Duration key="l" from={effective_at} to={ends_at} />]
}

const Duration = ({ from, to }: { from: string; to: string | null }) => {
  const locale = useLocale()
  if (to === null) return <Trans>From {formatInstant(locale, from)} on</Trans>
  return (
    <Trans>
      From {formatInstant(locale, from)} until {formatInstant(locale, to)}
    </Trans>
  )
}

const HowToContest = ({
  kind,
  ombudsperson,
}: Pick<CaseDecision, 'kind'> & Pick<Case, 'ombudsperson'>) => {
  if (kind === 'interim')
    return (
      <Trans>
        Answering the case is the way against it: it ends after seven days at most, or becomes a
        decision that can be contested.
      </Trans>
    )
  if (kind === 'first')
    return (
      <Trans>
        It can be contested here for 183 days, also with an ended account. Another person answers in
        writing within 14 days, or it lapses.
      </Trans>
    )
  return (
    <>
      <Trans>This is the last word here. Courts and authorities stay open.</Trans>{' '}
      {ombudsperson !== null && <Trans>Ombudsperson outside: {ombudsperson}</Trans>}
    </>
  )
}
