/** In the wizard: whether tasks with known answers are mixed in, and whether the job has a gate. */
import { Trans, useLingui } from '@lingui/react/macro'
import { CheckField, SelectField } from '../../parts/field.tsx'
import type { DraftJob } from './use-draft-job.ts'

const GATES = [50, 60, 70, 80, 90]
const OVER = 10

export const GoldTerms = ({ draft }: { draft: DraftJob }) => {
  const { t } = useLingui()
  const { terms, change } = draft
  const { gold } = terms
  const percent = gold?.percent ?? 5
  const withGate = (value: string) => {
    const gate = Number(value)
    change({
      gold: gate === 0 ? { percent } : { percent, gate: { percent: gate, over: OVER } },
    })
  }
  return (
    <div className="grid max-w-prose gap-4">
      <CheckField
        checked={gold !== undefined}
        onChange={(event) => change({ gold: event.target.checked ? { percent } : undefined })}
      >
        <Trans>Mix tasks with known answers in</Trans>
      </CheckField>
      <p className="text-sm text-muted">
        <Trans>
          At most {percent} in 100 tasks of each person, paid like the others. You add them on the
          job’s page, each with the reason for its answer.
        </Trans>
      </p>
      {gold !== undefined && (
        <SelectField
          label={t`A gate for this job`}
          hint={t`It stands on the card. Whoever falls under it is offered this job again after 7 days; nothing else happens to them, and all their work is paid.`}
          value={String(gold.gate?.percent ?? 0)}
          onChange={(event) => withGate(event.target.value)}
        >
          <option value="0">{t`No gate`}</option>
          {GATES.map((gate) => (
            <option key={gate} value={gate}>
              {t`${gate} % of the last ${OVER} right`}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  )
}
