/** Proposing not to pay an answer: a reason of the list, a written criterion, evidence that shows it (charter R28). */
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { AnswerItem, Form } from '../../../src/forms/form.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { GivenAnswer } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField } from '../../parts/field.tsx'
import { say } from '../../parts/say.tsx'
import { REJECTION_REASON } from '../../words/rejections.ts'
import { DialogEnd } from '../dialog-end.tsx'
import { LostReviews } from '../lost-reviews.tsx'
import { criteriaOf } from './criteria.ts'
import {
  asEvidence,
  type Evidence,
  EvidenceFields,
  NO_EVIDENCE,
  type RejectionReason,
} from './rejection-evidence.tsx'

type Props = { given: GivenAnswer; form: Form; questions: AnswerItem[] }

/** Tasks hold no fair checks yet, so nobody can show that one was missed. */
const REASONS = Object.keys(REJECTION_REASON).filter(
  (reason): reason is RejectionReason => reason !== 'fair_check_failed',
)

export const ProposeRejection = (props: Props) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="plain" className="text-danger max-sm:-ms-4" onClick={() => setOpen(true)}>
        <Trans>Do not pay…</Trans>
      </Button>
      <Dialog title={t`Propose not to pay this`} open={open} onClose={() => setOpen(false)}>
        <ProposalForm {...props} onEnd={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

const ProposalForm = ({ given, form, questions, onEnd }: Props & { onEnd: () => void }) => {
  const { t } = useLingui()
  const [reason, setReason] = useState<RejectionReason>('off_criterion')
  const [evidence, setEvidence] = useState<Evidence>(NO_EVIDENCE)
  const [criterion, setCriterion] = useState('')
  const propose = useWrite('propose_rejection', {
    onDone: () => {
      say(t`Proposed. The worker may reply, then a person decides.`)
      onEnd()
    },
    changes: ['get_results', 'list_rejections', 'get_job'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (propose.isPending) return
    propose.mutate({
      ...{ assignment_id: given.assignment_id, reason, evidence: asEvidence(evidence) },
      ...(reason === 'off_criterion' && { criterion }),
    })
  }
  return (
    <form onSubmit={submit} className="grid gap-4 text-start">
      <WhatFollows />
      <SelectField
        label={t`Reason`}
        value={reason}
        onChange={(event) => setReason(event.target.value as RejectionReason)}
      >
        {REASONS.map((name) => (
          <option key={name} value={name}>
            {t(REJECTION_REASON[name])}
          </option>
        ))}
      </SelectField>
      {reason === 'off_criterion' && (
        <Criterion form={form} criterion={criterion} onCriterion={setCriterion} />
      )}
      <EvidenceFields
        reason={reason}
        of={given}
        questions={questions}
        evidence={evidence}
        onChange={setEvidence}
      />
      <DialogEnd error={propose.error} busy={propose.isPending} onCancel={onEnd} look="danger">
        <Trans>Propose it</Trans>
      </DialogEnd>
    </form>
  )
}

const WhatFollows = () => (
  <>
    <p>
      <Trans>
        Nothing is rejected by this. The worker reads it and may reply within 72 hours; then one of
        you decides within seven days, or the work is paid. Small mistakes are better asked for as
        changes.
      </Trans>
    </p>
    <LostReviews />
  </>
)

type CriterionProps = { form: Form; criterion: string; onCriterion: (pointer: string) => void }

/** What was written and read before the work: nothing else can be held against it. */
const Criterion = ({ form, criterion, onCriterion }: CriterionProps) => {
  const { t } = useLingui()
  const { job: job_id } = useParams({ from: '/jobs/$job' })
  const description = useRead('get_job', { job_id }).data?.description ?? ''
  return (
    <SelectField
      label={t`The written criterion`}
      hint={t`The sentence in your terms that the answer misses.`}
      required
      value={criterion}
      onChange={(event) => onCriterion(event.target.value)}
    >
      <option value="">—</option>
      {criteriaOf(form, description).map(({ pointer, text }) => (
        <option key={pointer} value={pointer}>
          {text}
        </option>
      ))}
    </SelectField>
  )
}
