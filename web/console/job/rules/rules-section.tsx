/** What follows from a person’s last answers in a job; a draft takes a preset. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead, useWrite } from '../../../api/use-api.ts'
import type { Job, Output } from '../../../api.generated.ts'
import { Button } from '../../../parts/button.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Section } from '../../../parts/page.tsx'
import { RULE_ACTION, ruleCondition } from '../../../words/rules.ts'
import { useMay } from '../../membership.tsx'

type Rule = Output<'get_rules'>['rules'][number]

/** Draws nothing where there are no rules and none can be set. */
export const RulesSection = ({ job }: { job: Job }) => {
  const mayReview = useMay('review')
  const may = useMay('run_jobs')
  return mayReview ? <RulesOf job={job} may={may && job.status === 'draft'} /> : null
}

const RulesOf = ({ job, may }: { job: Job; may: boolean }) => {
  const rules = useRead('get_rules', { job_id: job.id })
  const all = rules.data?.rules ?? []
  if (all.length === 0 && !(may && job.gold !== null)) return null
  return (
    <Section id="rules" title={<Trans>Rules</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          What follows from a person’s last answers. Whoever works reads the same. No rule can ban
          anybody or refuse pay.
        </Trans>
      </p>
      {all.length > 0 && <RuleList rules={all} />}
      {may && job.gold !== null && <Presets job={job} none={all.length === 0} />}
      <ProblemNotice error={rules.error} />
    </Section>
  )
}

const RuleList = ({ rules }: { rules: readonly Rule[] }) => {
  const { t } = useLingui()
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {rules.map((rule) => (
        <li
          key={`${rule.collector} ${rule.over} ${rule.fewer_than} ${rule.action}`}
          className="grid gap-1 px-4 py-3 sm:px-5"
        >
          <p className="font-medium">{t(ruleCondition(rule))}</p>
          <p className="text-muted">{t(RULE_ACTION[rule.action])}</p>
        </li>
      ))}
    </ul>
  )
}

const Presets = ({ job, none }: { job: Job; none: boolean }) => {
  const { t } = useLingui()
  const set = useWrite('set_rules', { changes: ['get_rules', 'get_job'] })
  const choose = (preset?: 'gentle' | 'standard' | 'careful') =>
    set.mutate({ job_id: job.id, rules: [], ...(preset !== undefined && { preset }) })
  const presets = [
    { name: 'gentle', label: t`Gentle`, means: t`Who fails checks is trained again.` },
    {
      name: 'standard',
      label: t`Standard`,
      means: t`Besides, you look at who disagrees with others.`,
    },
    {
      name: 'careful',
      label: t`Careful`,
      means: t`Besides, a gate, and a look at places given back and work sent back.`,
    },
  ] as const
  return (
    <div className="grid gap-3">
      <ul className="grid gap-3">
        {presets.map(({ name, label, means }) => (
          <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button busy={set.isPending} onClick={() => choose(name)}>
              {label}
            </Button>
            <span className="text-muted">{means}</span>
          </li>
        ))}
      </ul>
      {!none && (
        <div>
          <Button look="plain" busy={set.isPending} onClick={() => choose()}>
            <Trans>No rules</Trans>
          </Button>
        </div>
      )}
      <ProblemNotice error={set.error} />
    </div>
  )
}
