/** What workers say of the organisation: the public page as others see it, with answers to give. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle, Section } from '../../parts/page.tsx'
import { RatingWordsList } from '../../parts/voice/rating-words.tsx'
import { ReceivedPetitions } from '../../parts/voice/received-petitions.tsx'
import { ScorecardFacts } from '../../parts/voice/scorecard-facts.tsx'
import { useMay, useMembership } from '../membership.tsx'

export const VoicePage = () => {
  const { t } = useLingui()
  const { id: requester_id } = useMembership()
  const mayAnswer = useMay('run_jobs')
  const read = useRead('get_requester', { requester_id })
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-3">
        <PageTitle title={t`What workers say`}>
          <Trans>What workers say</Trans>
        </PageTitle>
        <p className="max-w-prose text-muted">
          <Trans>
            Everybody sees this before accepting your work. Who rated is told to nobody; you answer
            each text once, in public.
          </Trans>
        </p>
      </div>
      {read.isPending && <Loading />}
      {read.isError && (
        <Empty title={<Trans>Nothing yet</Trans>}>
          <Trans>Your page begins with the first job you publish.</Trans>
        </Empty>
      )}
      <ReceivedPetitions mayAnswer={mayAnswer} />
      {read.data !== undefined && <Said of={read.data} />}
    </div>
  )
}

const Said = ({ of }: { of: Output<'get_requester'> }) => {
  const mayAnswer = useMay('run_jobs')
  return (
    <>
      <Section
        id="figures"
        title={<Trans>Your figures</Trans>}
        aside={
          <a href={`/requesters/${of.id}`} className="underline underline-offset-2">
            <Trans>The public page</Trans>
          </a>
        }
      >
        {of.scorecard === null ? (
          <Empty title={<Trans>Nothing to count yet</Trans>} />
        ) : (
          <ScorecardFacts of={of.scorecard} />
        )}
      </Section>
      <RatingWordsList
        requester_id={of.id}
        mayReport
        answer={(rating) => (mayAnswer ? <Answer rating_id={rating.id} /> : null)}
      />
    </>
  )
}

const Answer = ({ rating_id }: { rating_id: string }) => {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const answer = useWrite('answer_rating', { changes: ['list_ratings'] })
  if (!open)
    return (
      <Button className="justify-self-start" onClick={() => setOpen(true)}>
        <Trans>Answer in public</Trans>
      </Button>
    )
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (!answer.isPending) answer.mutate({ rating_id, text })
      }}
    >
      <LinesField
        label={t`Your answer`}
        hint={t`Once, and everybody reads it; it cannot be changed.`}
        required
        rows={3}
        value={text}
        onText={setText}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" type="submit" busy={answer.isPending}>
          <Trans>Publish the answer</Trans>
        </Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <ProblemNotice error={answer.error} />
    </form>
  )
}
