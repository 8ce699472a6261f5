/** How one rated a requester, to give and to change. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, Section } from '../../parts/page.tsx'

type Own = Output<'get_own_rating'>

export const OwnRating = ({ requester_id }: { requester_id: string }) => {
  const read = useRead('get_own_rating', { requester_id })
  return (
    <Section id="own-rating" title={<Trans>Your rating</Trans>}>
      <ProblemNotice error={read.error} />
      {read.isPending && <Loading rows={1} />}
      {read.data !== undefined && !read.data.may_rate && (
        <p className="max-w-prose text-muted">
          <Trans>You can rate them once your first work for them is approved.</Trans>
        </p>
      )}
      {read.data?.may_rate === true && <RatingForm of={read.data} />}
    </Section>
  )
}

const ASPECTS = ['pay', 'speed', 'fairness', 'communication'] as const
type Aspect = (typeof ASPECTS)[number]
type Given = Partial<Record<Aspect, number>>

/** What is filled in, and how it is sent. */
const useRatingForm = (of: Own) => {
  const before = of.rating
  const [given, setGiven] = useState<Given>(before ?? {})
  const [text, setText] = useState(before?.text ?? '')
  const rate = useWrite('rate_requester', { changes: ['get_own_rating'] })
  const { pay, speed, fairness, communication } = given
  const whole =
    pay !== undefined &&
    speed !== undefined &&
    fairness !== undefined &&
    communication !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!whole || rate.isPending) return
    const words = text.trim() === '' ? null : text
    rate.mutate({
      ...{ requester_id: of.requester_id, text: words },
      ...{ pay, speed, fairness, communication },
    })
  }
  return { before, given, setGiven, text, setText, rate, whole, submit }
}

const RatingForm = ({ of }: { of: Own }) => {
  const { t } = useLingui()
  const { before, given, setGiven, text, setText, rate, whole, submit } = useRatingForm(of)
  const names = useAspectNames()
  return (
    <Card>
      <form onSubmit={submit} className="grid gap-5">
        <p className="max-w-prose text-muted">
          <Trans>
            They never learn who rated. Stars and words appear only together with those of four
            others or more, and change nothing for you.
          </Trans>
        </p>
        {ASPECTS.map((aspect) => (
          <StarField
            key={aspect}
            label={names[aspect]}
            value={given[aspect]}
            onPick={(stars) => setGiven({ ...given, [aspect]: stars })}
          />
        ))}
        <LinesField
          label={t`In your words (optional)`}
          hint={
            before?.answered
              ? t`They answered in public: your words stay as they are, or go.`
              : t`Everybody can read it. Leave out what tells who you are.`
          }
          rows={3}
          value={text}
          onText={setText}
        />
        <Button look="primary" type="submit" busy={rate.isPending} disabled={!whole}>
          {before === null ? <Trans>Give this rating</Trans> : <Trans>Change my rating</Trans>}
        </Button>
        <ProblemNotice error={rate.error} />
        <div role="status">
          {rate.isSuccess && (
            <Notice look="good">
              <Trans>Thank you. It appears when enough others have rated too.</Trans>
            </Notice>
          )}
        </div>
      </form>
    </Card>
  )
}

const useAspectNames = (): Record<Aspect, string> => {
  const { t } = useLingui()
  return {
    pay: t`Pay`,
    speed: t`Speed of pay`,
    fairness: t`Fairness`,
    communication: t`Communication`,
  }
}

type StarProps = { label: string; value: number | undefined; onPick: (stars: number) => void }

const StarField = ({ label, value, onPick }: StarProps) => (
  <fieldset className="grid w-fit gap-1.5">
    <legend className="float-left mb-1.5 font-medium">{label}</legend>
    <div className="flex gap-2">
      {[1, 2, 3, 4, 5].map((level) => (
        <label
          key={level}
          className="numbers grid size-12 place-items-center rounded-control border border-edge bg-surface font-semibold hover:bg-sunk has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={label}
            className="sr-only"
            checked={value === level}
            onChange={() => onPick(level)}
          />
          {level}
        </label>
      ))}
    </div>
    <p className="flex justify-between text-sm text-muted">
      <Trans>
        <span>bad</span>
        <span>very good</span>
      </Trans>
    </p>
  </fieldset>
)
