/** One’s skills by kind of work: how high, what they stand on, and what would change them. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { useKindWords } from '../../words/skill-kinds.ts'
import { formatDay } from '../../words/time.ts'

type Skill = Output<'list_skills'>['data'][number]

export const SkillsSection = () => {
  const skills = useRead('list_skills', {})
  const all = skills.data?.data ?? []
  return (
    <Section id="skills" title={<Trans>What your answers show</Trans>}>
      <p className="max-w-[60ch] text-muted">
        <Trans>
          From 0 to 100 by kind of work, counted from checks, from what others answered too, and
          from reviews. Only you read it; nobody is paid less by it, and it is in your record.
        </Trans>
      </p>
      <ProblemNotice error={skills.error} />
      {skills.isSuccess && all.length === 0 && (
        <p className="text-muted">
          <Trans>Nothing yet: it comes with the first answers that can be compared.</Trans>
        </p>
      )}
      <ul className="grid gap-3">
        {all.map((skill) => (
          <li key={skill.kind}>
            <OneSkill skill={skill} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const OneSkill = ({ skill }: { skill: Skill }) => {
  const locale = useLocale()
  const words = useKindWords()
  const { score, low, high, after_next: next, counts } = skill
  return (
    <Card className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base font-medium">{words(skill.kind)}</h3>
        <p className="numbers">
          <span className="text-xl font-semibold">{score}</span>{' '}
          <span className="text-muted">
            <Trans>
              likely {low} to {high}
            </Trans>
          </span>
        </p>
      </div>
      <StandsOn skill={skill} />
      {counts ? (
        <p className="text-sm text-muted">
          <Trans>
            One more check: {next.right} if right, {next.wrong} if not. Answers count half after 180
            days; without new ones it is over on {formatDay(locale, skill.valid_until)}.
          </Trans>
        </p>
      ) : (
        <p className="text-sm text-muted">
          <Trans>Too little is known yet; no job asks by it.</Trans>
        </p>
      )}
    </Card>
  )
}

const StandsOn = ({ skill: { checks, others, reviews } }: { skill: Skill }) => {
  const { t } = useLingui()
  const parts = [
    checks.of > 0 && t`${checks.good} of ${checks.of} checks right`,
    others.of > 0 && t`${others.good} of ${others.of} as most others (each counts half)`,
    reviews.of > 0 && t`${reviews.good} of ${reviews.of} approved as they were`,
  ].filter((part) => part !== false)
  return <p>{parts.join(' · ')}</p>
}
