/** One case at the desk: what is there, what was opened, and the steps that this person may take now. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useRead } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { CaseClock, CaseStatusMark } from '../../parts/cases/case-clock.tsx'
import { DecisionView } from '../../parts/cases/decision-view.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Facts, Loading, Section } from '../../parts/page.tsx'
import { CASE_GROUND, CASE_RULE, type Case } from '../../words/cases.ts'
import { formatInstant } from '../../words/time.ts'
import { ForOperators } from '../operator/for-operators.tsx'
import { DeskEvidence } from './desk-evidence.tsx'
import { DeskSteps } from './desk-steps.tsx'

export const CaseDeskPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`A case about a person`}>
      <Desk />
    </ForOperators>
  )
}

const Desk = () => {
  const { case: case_id } = useParams({ from: '/operator/cases/$case' })
  const read = useRead('get_case', { case_id }, { every: 15_000 })
  if (read.data === undefined)
    return read.isPending ? <Loading /> : <ProblemNotice error={read.error} />
  const of = read.data
  return (
    <>
      <div className="grid gap-4">
        {of.due_at === null && (
          <p>
            <CaseStatusMark status={of.status} />
          </p>
        )}
        <CaseClock of={of} />
        <About of={of} />
      </div>
      <DeskEvidence of={of} />
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
      <WhoReviews of={of} />
      <DeskSteps key={of.status} of={of} />
    </>
  )
}

const About = ({ of }: { of: Case }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { ground, summary, rule, notice, helper, by_machine: machine, worker_id, opened_at } = of
  const facts: [string, string][] = [
    [t`It is about`, t(CASE_GROUND[ground])],
    [t`Seen`, summary],
    [t`Opened by`, machine ? t`a program` : t`a person of this instance`],
    [t`Opened`, formatInstant(locale, opened_at)],
    [t`Worker`, worker_id],
  ]
  if (rule !== null) facts.push([t`The rule`, t(CASE_RULE[rule.name])])
  if (helper !== null) facts.push([t`Speaks for the person`, helper])
  return (
    <Card className="grid gap-3 break-words">
      {notice !== null && (
        <div>
          <p className="text-sm text-muted">
            <Trans>What the person was told</Trans>
          </p>
          <p className="whitespace-pre-wrap">{notice}</p>
        </div>
      )}
      <Facts facts={facts} />
    </Card>
  )
}

/** Says why a review is not for whoever reads this. */
const WhoReviews = ({ of }: { of: Case }) => {
  if (of.status !== 'review' || of.steps.includes('review')) return null
  return (
    <Notice look="warn" title={<Trans>Another person must do this</Trans>}>
      <Trans>
        You decided in this case, or it is about you. If nobody else answers in time, the decision
        lapses.
      </Trans>
    </Notice>
  )
}
