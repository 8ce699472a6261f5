/** What people must still be told before so many of them are asked. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type BriefNeed, briefNeeds } from '../../../src/forms/brief.ts'
import type { Form } from '../../../src/forms/form.ts'
import { Notice } from '../../parts/notice.tsx'

type Props = {
  form: Form
  places: number
  /** What is mended is not shown yet by its worst. */
  noSamples?: boolean
}

export const StillMissing = ({ form, places, noSamples = false }: Props) => {
  const { t } = useLingui()
  const needs = briefNeeds(form, places)
  const words: Record<BriefNeed, string> = {
    goal: t`what the answers are for`,
    done_when: t`when a task is done`,
    good: t`a good answer as an example`,
    bad: t`a bad answer as an example`,
    examples: t`three examples in all`,
    edge: t`a doubtful case, and how to decide it`,
    criteria: t`at least two things that are looked for`,
  }
  if ((needs.length === 0 && !noSamples) || places === 0) return null
  return (
    <Notice
      look="warn"
      title={
        <Plural
          value={places}
          one="For one answer, people must still be told:"
          other="For # answers, people must still be told:"
        />
      }
    >
      <ul className="list-disc ps-5">
        {needs.map((need) => (
          <li key={need}>{words[need]}</li>
        ))}
        {noSamples && (
          <li>
            <Trans>one to five of the worst that they would mend</Trans>
          </li>
        )}
      </ul>
      <p className="mt-2 text-muted">
        <Trans>The more people read it, the more must be clear before they begin.</Trans>
      </p>
    </Notice>
  )
}
