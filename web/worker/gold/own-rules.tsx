/** The rules of a job as its worker reads them, and what held for them. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { RULE_ACTION, ruleCondition } from '../../words/rules.ts'
import { formatInstant } from '../../words/time.ts'

type Rules = Output<'get_rules'>

/** Draws nothing for a job without rules. */
export const OwnRules = ({ job_id }: { job_id: string }) => {
  const { t } = useLingui()
  const rules = useRead('get_rules', { job_id })
  if (rules.data === undefined || rules.data.rules.length === 0) return null
  const { rules: all, held, retraining } = rules.data
  return (
    <Section id="rules" title={<Trans>The rules of this job</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          The same for everybody. None of them can ban you or touch your pay; none reaches beyond
          this job.
        </Trans>
      </p>
      {retraining && (
        <Notice title={<Trans>The examples come once more</Trans>}>
          <Trans>The next tasks explain their answers. They are paid like all others.</Trans>
        </Notice>
      )}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {all.map((rule) => (
          <li
            key={`${rule.collector} ${rule.over} ${rule.fewer_than} ${rule.action}`}
            className="grid gap-1 px-4 py-3"
          >
            <p className="font-medium">{t(ruleCondition(rule))}</p>
            <p className="text-muted">{t(RULE_ACTION[rule.action])}</p>
          </li>
        ))}
      </ul>
      {held !== null && held.length > 0 && <Held held={held} />}
    </Section>
  )
}

const Held = ({ held }: { held: NonNullable<Rules['held']> }) => {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <div className="grid gap-2">
      <h3 className="text-base font-medium">
        <Trans>What held for you</Trans>
      </h3>
      <ul className="grid gap-2">
        {held.map((one) => (
          <li key={`${one.collector} ${one.fired_at}`}>
            <p>
              {t(ruleCondition(one))}:{' '}
              <Trans>
                {one.good} of {one.counted}
              </Trans>
            </p>
            <p className="text-sm text-muted">
              {formatInstant(locale, one.fired_at)} · {t(RULE_ACTION[one.action])}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
