/** A petition: what it asks, how far it is, which clock runs, and its answer. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Output } from '../../api.generated.ts'
import { formatInstant } from '../../words/time.ts'
import { useLocale } from '../amount.tsx'
import { Card } from '../page.tsx'

export type PetitionShown = Output<'list_petitions'>['data'][number]
type PublicPetition = Output<'list_public_petitions'>['data'][number]

const LOOK: Record<PetitionShown['status'], string> = {
  collecting: 'bg-sunk',
  sent: 'bg-warn-soft',
  unanswered: 'bg-danger-soft',
  answered: 'bg-accent-soft',
  lapsed: 'bg-sunk',
}

export const PetitionState = ({ of }: { of: PublicPetition['status'] }) => (
  <span className={`shrink-0 rounded-full px-2.5 py-0.5 text-sm ${LOOK[of]}`}>
    {of === 'collecting' && <Trans>collects signatures</Trans>}
    {of === 'sent' && <Trans>waits for an answer</Trans>}
    {of === 'unanswered' && <Trans>left unanswered</Trans>}
    {of === 'answered' && <Trans>answered</Trans>}
    {of === 'lapsed' && <Trans>not enough signatures</Trans>}
  </span>
)

/** Its clock in a sentence. */
export const PetitionClock = ({ of }: { of: PublicPetition | PetitionShown }) => {
  const locale = useLocale()
  const { status, due_at: due, answered_at: answered } = of
  if (status === 'answered' && answered !== null)
    return <Trans>Answered {formatInstant(locale, answered)}</Trans>
  if (due === null) return null
  if (status === 'unanswered')
    return <Trans>An answer was due by {formatInstant(locale, due)}</Trans>
  return <Trans>An answer is due by {formatInstant(locale, due)}</Trans>
}

export const Signatures = ({ of }: { of: number }) => (
  <Plural value={of} one="# signature" other="# signatures" />
)

type Props = { of: PetitionShown; children?: ReactNode }

export const PetitionView = ({ of, children }: Props) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { signatures, needed, closes_at: closes } = of
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0 text-base font-semibold break-words">
          {of.title ?? t`Hidden by a person of this instance`}
        </h3>
        <PetitionState of={of.status} />
      </div>
      {of.text === null ? (
        <p className="text-muted">{of.hidden_reason}</p>
      ) : (
        <p className="whitespace-pre-wrap break-words">{of.text}</p>
      )}
      <p className="text-sm text-muted">
        {of.status === 'collecting' ? (
          <Trans>
            {signatures} of {needed} signatures, until {formatInstant(locale, closes)}
          </Trans>
        ) : (
          <>
            <Signatures of={signatures} />
            {of.due_at !== null && ' · '}
            <PetitionClock of={of} />
          </>
        )}
      </p>
      {of.answer !== null && (
        <div className="border-s-4 border-accent ps-3">
          <p className="text-sm font-semibold">
            <Trans>The answer</Trans>
          </p>
          <p className="whitespace-pre-wrap break-words">{of.answer}</p>
        </div>
      )}
      {children}
    </Card>
  )
}
