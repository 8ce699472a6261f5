/** The evidence of a proposal: each reason asks for what shows it; the instance checks it again. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { AnswerItem } from '../../../src/forms/form.ts'
import { VERDICT_LIMITS } from '../../../src/kernel/limits/verdict-limits.ts'
import { useList } from '../../api/use-api.ts'
import type { GivenAnswer, Input } from '../../api.generated.ts'
import { LinesField, SelectField, TextField } from '../../parts/field.tsx'

export type RejectionReason = Input<'propose_rejection'>['reason']
export type Evidence = { item: string; quote: string; same_as: string; note: string }
export const NO_EVIDENCE: Evidence = { item: '', quote: '', same_as: '', note: '' }

/** As the operation takes it: one piece of what was filled in. */
export const asEvidence = (
  evidence: Evidence,
): NonNullable<Input<'propose_rejection'>['evidence']> => {
  const filled = Object.entries(evidence)
    .map(([name, text]) => [name, text.trim()])
    .filter(([, text]) => text !== '')
  return filled.length === 0 ? [] : [Object.fromEntries(filled)]
}

type Props = {
  reason: RejectionReason
  of: GivenAnswer
  questions: AnswerItem[]
  evidence: Evidence
  onChange: (evidence: Evidence) => void
}

export const EvidenceFields = ({ reason, of, questions, evidence, onChange }: Props) => {
  const { t } = useLingui()
  const set = (part: Partial<Evidence>) => onChange({ ...evidence, ...part })
  const copied = reason === 'duplicate_or_fraud' || reason === 'ai_used'
  return (
    <>
      {reason === 'too_fast' ? (
        <p className="text-sm text-muted">
          <Trans>
            The instance measured it and checks it: three standard deviations below the mean of at
            least {VERDICT_LIMITS.too_fast_sample} other answers.
          </Trans>
        </p>
      ) : (
        <SelectField
          label={t`The question it is about`}
          required={reason !== 'ai_used'}
          value={evidence.item}
          onChange={(event) => set({ item: event.target.value })}
        >
          <option value="">—</option>
          {questions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      {reason !== 'too_fast' && reason !== 'required_item_skipped' && (
        <TextField
          label={t`Words of the answer`}
          hint={t`Exactly as they stand there.`}
          value={evidence.quote}
          onChange={(event) => set({ quote: event.target.value })}
        />
      )}
      {copied && (
        <SameAs of={of} value={evidence.same_as} onChange={(id) => set({ same_as: id })} />
      )}
      <LinesField
        label={t`Your explanation`}
        hint={t`The worker reads it. Alone it shows nothing.`}
        rows={2}
        value={evidence.note}
        onText={(note) => set({ note: note.slice(0, VERDICT_LIMITS.evidence_text) })}
      />
    </>
  )
}

type SameProps = { of: GivenAnswer; value: string; onChange: (id: string) => void }

/** Earlier answers of this job, to point at the one that was copied. */
const SameAs = ({ of, value, onChange }: SameProps) => {
  const { t } = useLingui()
  const { job: job_id } = useParams({ from: '/jobs/$job' })
  const list = useList('list_submissions', { job_id, limit: 100 })
  const others = (list.data?.pages.flatMap(({ data }) => data) ?? []).filter(
    ({ assignment_id: id }) => id !== of.assignment_id,
  )
  return (
    <SelectField
      label={t`The same as an earlier answer`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">—</option>
      {others.map(({ assignment_id: id, worker_id, answers }) => (
        <option key={id} value={id}>
          …{worker_id.slice(-5)}: {JSON.stringify(answers).slice(0, 60)}
        </option>
      ))}
    </SelectField>
  )
}
