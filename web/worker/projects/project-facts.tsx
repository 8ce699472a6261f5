/** On a card: what the work paid before, who goes first, and the project it belongs to. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { usePromiseWords } from '../../parts/promise-words.tsx'
import type { Offer } from '../../words/choices.ts'
import { formatInstant } from '../../words/time.ts'

type Fact = [ReactNode, ReactNode]

export const useProjectFacts = (card: Offer): Fact[] => {
  const { t } = useLingui()
  const locale = useLocale()
  const say = usePromiseWords()
  const { lower_than_previous: lower, first_until: first, project } = card
  const facts: Fact[] = []
  if (lower !== null)
    facts.push([
      t`Paid before`,
      <Trans key="lower">
        <Amount of={lower.hourly_before} className="font-semibold" /> an hour; now{' '}
        <Amount of={lower.hourly} />
      </Trans>,
    ])
  if (first !== null)
    facts.push([t`Offered first`, t`To who did it before, until ${formatInstant(locale, first)}`])
  if (project !== null) {
    const end = project.ends_at && t`It ends on ${formatInstant(locale, project.ends_at)}`
    const lines = [project.name, ...say(project.promises), ...(end ? [end] : [])]
    facts.push([t`Project`, lines.join(' · ')])
    const { kept, of } = project.promises_kept
    if (of > 0) facts.push([t`Promises kept`, t`${kept} of ${of} by this organisation`])
  }
  return facts
}
