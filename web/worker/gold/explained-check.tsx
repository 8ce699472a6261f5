/** Training, explained right after the answer. */
import { Trans } from '@lingui/react/macro'
import type { Form } from '../../../src/forms/form.ts'
import type { Assignment } from '../../api.generated.ts'
import { Link } from '../../parts/navigation.tsx'
import { Notice } from '../../parts/notice.tsx'
import { AnswersInWords } from './answers-in-words.tsx'
import type { Explained } from './use-explained.ts'

type Props = { assignment: Assignment; check: Explained }

export const ExplainedCheck = ({ assignment, check }: Props) => (
  <Notice
    look={check.right ? 'good' : 'plain'}
    title={
      check.right ? (
        <Trans>This was training, and you had it right</Trans>
      ) : (
        <Trans>This was training; another answer was expected</Trans>
      )
    }
  >
    <div className="mt-2 grid gap-3">
      {!check.right && (
        <AnswersInWords
          form={assignment.form as Form}
          input={assignment.input}
          answers={check.expected}
        />
      )}
      <p className="whitespace-pre-wrap">{check.reason}</p>
      <p className="text-muted">
        <Trans>It is paid like any other task and counts for nothing.</Trans>{' '}
        <Link
          href={`/work/checks/${assignment.job_id}`}
          className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-2"
        >
          <Trans>Your checks in this job</Trans>
        </Link>
      </p>
    </div>
  </Notice>
)
