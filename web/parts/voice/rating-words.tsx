/** What workers wrote about a requester, with its answers; each can be shown to a human. */
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useList } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Button } from '../button.tsx'
import { ProblemNotice } from '../notice.tsx'
import { Card, Empty, Loading, Section } from '../page.tsx'
import { ReportText } from './report-text.tsx'

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
    {mayReport && rating.text !== null && (
      <div className="-ms-4">
        <ReportText about={{ rating_id: rating.id }} />
      </div>
    )}
  </Card>
)
