/** For those who answer appeals about unpaid work, and who look when one job rejects very much (charter R28). */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { VERDICT_LIMITS } from '../../../src/kernel/limits/verdict-limits.ts'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Facts, Loading, Section } from '../../parts/page.tsx'
import { RejectionCase } from '../../parts/rejection-case.tsx'
import type { Rejection } from '../../words/rejections.ts'
import { formatInstant } from '../../words/time.ts'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { ForOperators } from './for-operators.tsx'

const EVERY_MS = 30_000

export const AppealsPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`Appeals`}>
      <Appeals />
      <Holds />
    </ForOperators>
  )
}

const Appeals = () => {
  const list = useList('list_appeals', {}, { every: EVERY_MS })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="appeals" title={<Trans>Work that was not paid</Trans>}>
      <ProblemNotice error={list.error} />
      {list.isPending && <Loading rows={1} />}
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>Nobody waits</Trans>} />}
      <ul className="grid gap-4">
        {all.map((appeal) => (
          <li key={appeal.assignment_id}>
            <Appeal appeal={appeal} />
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

const Appeal = ({ appeal }: { appeal: Rejection }) => {
  const locale = useLocale()
  const { assignment_id, answer_by: by, answers, title, reward } = appeal
  const decide = useWrite('decide_appeal', { changes: ['list_appeals'] })
  return (
    <Card className="grid gap-4">
      <div>
        <h3 className="text-base font-semibold">{title}</h3>
        <p className="text-sm text-muted">
          <Amount of={reward} />
          {by !== null && (
            <>
              {' · '}
              <Trans>Without an answer by {formatInstant(locale, by)} it is paid.</Trans>
            </>
          )}
        </p>
      </div>
      {answers !== null && (
        <div>
          <p className="text-[0.9375rem] text-muted">
            <Trans>The work</Trans>
          </p>
          <Facts facts={Object.entries(answers).map(([name, value]) => [name, shown(value)])} />
        </div>
      )}
      <RejectionCase rejection={appeal} />
      <TwoWays
        write={decide}
        good={<Trans>Overturn: it is paid</Trans>}
        bad={<Trans>Uphold: it stays unpaid</Trans>}
        onSay={(favourable, reasons) =>
          decide.mutate({
            ...{ assignment_id, reasons },
            decision: favourable ? 'overturn' : 'uphold',
          })
        }
      />
      <ConfirmAgain of={decide} />
    </Card>
  )
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

type WaysProps = {
  write: { isPending: boolean; error: Error | null }
  good: React.ReactNode
  bad: React.ReactNode
  onSay: (favourable: boolean, reasons: string) => void
}

/** Written reasons, and the two ways it can go. */
const TwoWays = ({ write, good, bad, onSay }: WaysProps) => {
  const { t } = useLingui()
  const [reasons, setReasons] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!write.isPending) onSay(submitter?.getAttribute('value') !== 'bad', reasons)
  }
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-line pt-3">
      <LinesField
        label={t`Your reasons`}
        hint={t`In whole sentences, ${VERDICT_LIMITS.reasons_minimum} characters or more; both sides read them.`}
        required
        rows={3}
        value={reasons}
        onText={setReasons}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" type="submit" value="good" busy={write.isPending}>
          {good}
        </Button>
        <Button look="danger" type="submit" value="bad" busy={write.isPending}>
          {bad}
        </Button>
      </div>
      <ProblemNotice error={otherThanStale(write.error)} />
    </form>
  )
}

type Hold = Output<'list_rejection_holds'>['data'][number]

const Holds = () => {
  const list = useList('list_rejection_holds', {}, { every: EVERY_MS })
  const all = (list.data?.pages.flatMap(({ data }) => data) ?? []).filter(
    ({ outcome }) => outcome === null,
  )
  return (
    <Section id="holds" title={<Trans>Very many rejections in one job</Trans>}>
      <ProblemNotice error={list.error} />
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>Nothing waits</Trans>} />}
      <ul className="grid gap-4">
        {all.map((hold) => (
          <li key={hold.job_id}>
            <HoldCard hold={hold} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const HoldCard = ({ hold }: { hold: Hold }) => {
  const locale = useLocale()
  const { job_id, title, requester, rejected, handed_in: all, decide_until: until } = hold
  const decide = useWrite('decide_rejection_hold', {
    changes: ['list_rejection_holds', 'list_appeals'],
  })
  return (
    <Card className="grid gap-3">
      <div>
        <h3 className="text-base font-semibold">{title}</h3>
        <p className="text-sm text-muted">{requester}</p>
      </div>
      <p>
        <Trans>
          {rejected} of {all} answers are to stay unpaid. Without an answer by{' '}
          {formatInstant(locale, until)} all of them are paid.
        </Trans>
      </p>
      <TwoWays
        write={decide}
        good={<Trans>Refuse them all: the work is paid</Trans>}
        bad={<Trans>Let the requester decide each</Trans>}
        onSay={(favourable, reasons) =>
          decide.mutate({ job_id, reasons, decision: favourable ? 'refuse' : 'release' })
        }
      />
      <ConfirmAgain of={decide} />
    </Card>
  )
}
