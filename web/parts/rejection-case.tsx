/** What is held against an answer and what was said to it; the same words for both sides. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { REJECTION_OUTCOME, REJECTION_REASON, type Rejection } from '../words/rejections.ts'
import { formatDuration } from '../words/time.ts'
import { useLocale } from './amount.tsx'
import { Facts } from './page.tsx'

export const RejectionCase = ({ rejection }: { rejection: Rejection }) => {
  const { t } = useLingui()
  const { reason, criterion, evidence, proposed_by: by, reply, appeal, outcome } = rejection
  const facts: [ReactNode, ReactNode][] = [
    [t`Reason`, t(REJECTION_REASON[reason])],
    [t`Written criterion`, <Said key="c" text={criterion.text} />],
    [
      t`Proposed by`,
      by.agent === null ? by.requester : t`the agent ${by.agent} of ${by.requester}`,
    ],
  ]
  if (reply !== null) facts.push([t`The worker’s reply`, <Said key="r" text={reply} />])
  if (appeal !== null) facts.push([t`The worker’s appeal`, <Said key="a" text={appeal} />])
  if (rejection.appeal_reasons !== null)
    facts.push([t`Answer to the appeal`, <Said key="w" text={rejection.appeal_reasons} />])
  if (outcome !== null) facts.push([t`How it ended`, t(REJECTION_OUTCOME[outcome])])
  return (
    <div className="grid gap-3">
      <Facts facts={facts} />
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
    </div>
  )
}

/** Words of one side, as they were written. */
const Said = ({ text }: { text: string }) => (
  <span className="whitespace-pre-wrap break-words">{text}</span>
)

const EvidenceList = ({ evidence }: Pick<Rejection, 'evidence'>) => (
  <div>
    <p className="text-[0.9375rem] text-muted">
      <Trans>Evidence</Trans>
    </p>
    <ul className="grid list-disc gap-1 ps-5 text-[0.9375rem]">
      {evidence.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence never changes
        <li key={at} className="break-words">
          <Piece piece={piece} />
        </li>
      ))}
    </ul>
  </div>
)

const Piece = ({ piece }: { piece: Rejection['evidence'][number] }) => {
  const locale = useLocale()
  const { item, quote, note, measured_time: time, detector_score: score } = piece
  const mean = time?.mean_seconds
  return (
    <>
      {item !== undefined && <Trans>Question “{item}”. </Trans>}
      {quote !== undefined && <q>{quote}</q>} {note}
      {time !== undefined && mean != null && (
        <Trans>
          {' '}
          The others took {formatDuration(locale, mean)} on average ({time.sample} answers).
        </Trans>
      )}
      {time?.seconds != null && (
        <Trans> This one took {formatDuration(locale, time.seconds)}.</Trans>
      )}
      {score !== undefined && <Trans> A detector said {score}; that alone shows nothing.</Trans>}
    </>
  )
}
