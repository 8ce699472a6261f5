/** What workers wrote about a requester, with its answers; each can be shown to a human. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Button } from '../button.tsx'
import { TextField } from '../field.tsx'
import { Notice, ProblemNotice } from '../notice.tsx'
import { Card, Empty, Loading, Section } from '../page.tsx'

export type RatingWords = Output<'list_ratings'>['data'][number]

type Props = {
  requester_id: string
  /** Signed in as somebody who may report. */
  mayReport: boolean
  /** What stands below words without an answer. */
  answer?: (rating: RatingWords) => ReactNode
}

export const RatingWordsList = ({ requester_id, mayReport, answer }: Props) => {
  const list = useList('list_ratings', { requester_id })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="words" title={<Trans>In their words</Trans>}>
      <ProblemNotice error={list.error} />
      {list.isPending && <Loading rows={1} />}
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>Nothing written yet</Trans>} />}
      <ul className="grid gap-3">
        {all.map((rating) => (
          <li key={rating.id}>
            <Words rating={rating} mayReport={mayReport}>
              {rating.answer === null && rating.text !== null && answer?.(rating)}
            </Words>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

type WordsProps = { rating: RatingWords; mayReport: boolean; children: ReactNode }

const Words = ({ rating, mayReport, children }: WordsProps) => (
  <Card className="grid gap-3">
    {rating.text === null ? (
      <p className="text-muted">
        <Trans>Hidden by a person of this instance: {rating.hidden_reason}</Trans>
      </p>
    ) : (
      <p className="whitespace-pre-wrap break-words">{rating.text}</p>
    )}
    {rating.answer !== null && (
      <div className="border-s-4 border-edge ps-3">
        <p className="text-sm font-semibold">
          <Trans>Their answer</Trans>
        </p>
        <p className="whitespace-pre-wrap break-words">{rating.answer.text}</p>
      </div>
    )}
    {children}
    {mayReport && rating.text !== null && <Report rating_id={rating.id} />}
  </Card>
)

/** Asks a person to look; nothing is hidden by it. */
const Report = ({ rating_id }: { rating_id: string }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const report = useWrite('report_text', { changes: [] })
  if (report.isSuccess)
    return (
      <Notice>
        <Trans>Thank you. A person of this instance reads it and decides.</Trans>
      </Notice>
    )
  if (!open)
    return (
      <Button look="plain" className="-ms-4 justify-self-start" onClick={() => setOpen(true)}>
        <Trans>Report this text</Trans>
      </Button>
    )
  return (
    <form
      className="grid gap-3 border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        report.mutate({ rating_id, reason })
      }}
    >
      <TextField
        label={t`What is wrong with it?`}
        required
        minLength={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={report.isPending}>
          <Trans>Ask a person to look</Trans>
        </Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <ProblemNotice error={report.error} />
    </form>
  )
}
