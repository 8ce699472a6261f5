/** What was found in the texts of a job: what it asks for, in which words, and where. */
import { useLingui } from '@lingui/react/macro'
import type { TextFinding } from '../../api.generated.ts'
import { ASKS_FOR, textAt } from '../../words/screening.ts'

type Props = { findings: readonly TextFinding[]; terms: unknown }

export const Findings = ({ findings, terms }: Props) => {
  const { t } = useLingui()
  return (
    <ul className="grid gap-2">
      {findings.map(({ asks_for, pointer, words }) => (
        <li key={`${pointer} ${asks_for} ${words}`} className="border-s-3 border-line ps-3">
          <p className="font-medium">{t(ASKS_FOR[asks_for])}</p>
          <p className="break-words">{textAt(terms, pointer) ?? words}</p>
          <p className="font-mono text-sm break-all text-muted">{pointer}</p>
        </li>
      ))}
    </ul>
  )
}
