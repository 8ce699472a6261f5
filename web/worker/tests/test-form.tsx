/** A test while it is taken: what it pays, its form, and the bar a thumb reaches. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef } from 'react'
import type { Form } from '../../../src/forms/form.ts'
import type { Attempt } from '../../api.generated.ts'
import { FormPage } from '../../forms/form-page.tsx'
import { SurroundingsContext } from '../../forms/item-kind.ts'
import { Markdown } from '../../forms/markdown.tsx'
import { focusItem } from '../../forms/use-hotkeys.ts'
import { ProblemNotice } from '../../parts/notice.tsx'
import { PageTitle } from '../../parts/page.tsx'
import { TaskBar } from '../task-bar.tsx'
import { TestPay } from './test-pay.tsx'
import { useTest } from './use-test.ts'

type Props = { attempt: Attempt; worker: string }

const NO_INPUT = {}

export const TestForm = ({ attempt, worker }: Props) => {
  const { form, filling, draft, forward, busy, error } = useTest(attempt, worker)
  const button = useRef<HTMLButtonElement>(null)
  const { atFault } = filling
  useEffect(() => {
    if (atFault !== null) focusItem(atFault.item)
  }, [atFault])
  return (
    <SurroundingsContext value={useMemo(() => ({ form, input: NO_INPUT }), [form])}>
      <div className="grid gap-6 pb-28">
        <Head attempt={attempt} form={form} />
        <div lang={form.lang} className="grid gap-6">
          <FormPage filling={filling} keys={[]} locked={busy} />
        </div>
        <ProblemNotice error={error} />
        <p className="border-t border-line pt-4 text-sm text-muted">
          <Trans>
            This device counts the time you work here, and sends the total with your answers:
            nothing else. Nothing in the test depends on how fast you are.
          </Trans>
        </p>
      </div>
      <TaskBar
        assignment={{
          status: 'active',
          expires_at: attempt.expires_at,
          reward: attempt.reward ?? NOTHING,
          paid_elsewhere: attempt.reward === null,
        }}
        filling={filling}
        draft={draft}
        busy={busy}
        onForward={forward}
        forwardButton={button}
      />
    </SurroundingsContext>
  )
}

/** Never shown: an unpaid test names no sum. */
const NOTHING = { amount: '0.00', currency: 'EUR' } as const

const Head = ({ attempt, form }: { attempt: Attempt; form: Form }) => {
  const { t } = useLingui()
  return (
    <div className="grid gap-2">
      <PageTitle title={t`Test: ${attempt.name}`}>{attempt.name}</PageTitle>
      <TestPay test={attempt} />
      <p className="text-sm text-muted">
        {attempt.requester === null ? (
          <Trans>Passed from {attempt.threshold} of 100</Trans>
        ) : (
          <Trans>
            Asked by {attempt.requester}; passed from {attempt.threshold} of 100
          </Trans>
        )}
      </p>
      {form.instructions_md !== undefined && (
        <div
          lang={form.lang}
          className="rounded-card border border-line bg-surface px-4 py-3 sm:px-5"
        >
          <Markdown text={form.instructions_md} />
        </div>
      )}
    </div>
  )
}
