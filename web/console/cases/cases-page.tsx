/** The desk: cases that wait for a human, the most urgent first, and how humans have decided so far. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Input, Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CaseStatusMark, TimeLeft } from '../../parts/cases/case-clock.tsx'
import { LinesField, SelectField, TextField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, Section } from '../../parts/page.tsx'
import { CASE_GROUND } from '../../words/cases.ts'
import { formatInstant } from '../../words/time.ts'
import { ForOperators } from '../operator/for-operators.tsx'

import { CaseFigures } from './case-figures.tsx'

const EVERY_MS = 30_000

export const CasesPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`Cases about people`}>
      <Waiting />
      <CaseFigures />
      <NewCase />
      <All />
    </ForOperators>
  )
}

type CaseLine = Output<'list_cases'>['data'][number]

const Waiting = () => {
  const queue = useList('list_case_queue', {}, { every: EVERY_MS })
  const all = queue.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="waiting" title={<Trans>Waiting for a person</Trans>}>
      <ProblemNotice error={queue.error} />
      {queue.isPending && <Loading rows={1} />}
      {queue.isSuccess && all.length === 0 && <Empty title={<Trans>Nothing waits</Trans>} />}
      <CaseLines all={all} />
      {queue.hasNextPage && (
        <Button busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const CaseLines = ({ all }: { all: CaseLine[] }) => {
  const { t } = useLingui()
  const locale = useLocale()
  if (all.length === 0) return null
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {all.map((one) => (
        <li key={one.id}>
          <Link
            to="/operator/cases/$case"
            params={{ case: one.id }}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 no-underline hover:bg-sunk sm:px-5"
          >
            <span className="min-w-0">
              <span className="block font-medium underline underline-offset-2">
                {t(CASE_GROUND[one.ground])}
              </span>
              <span className="numbers block text-sm text-muted">
                {one.by_machine ? t`opened by a program` : t`opened by a person`} ·{' '}
                {formatInstant(locale, one.opened_at)}
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-3">
              <span className="numbers text-sm">
                <TimeLeft due_at={one.due_at} />
              </span>
              <CaseStatusMark status={one.status} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const All = () => {
  const list = useList('list_cases', {})
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="all" title={<Trans>All cases</Trans>}>
      <ProblemNotice error={list.error} />
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>There is none</Trans>} />}
      <CaseLines all={all} />
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

type Ground = Input<'open_case'>['ground']
const BY_PEOPLE: readonly Ground[] = ['conduct', 'safety', 'answers', 'automation', 'shared_payee']

const NewCase = () => {
  const { t } = useLingui()
  const [worker_id, setWorker] = useState('')
  const [ground, setGround] = useState<Ground>('conduct')
  const [summary, setSummary] = useState('')
  const navigate = useNavigate()
  const open = useWrite('open_case', {
    onDone: ({ id }) => navigate({ to: '/operator/cases/$case', params: { case: id } }),
    changes: ['list_cases', 'list_case_queue'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!open.isPending) open.mutate({ worker_id: worker_id.trim(), ground, summary })
  }
  return (
    <Section id="new-case" title={<Trans>Open a case</Trans>}>
      <Card>
        <form onSubmit={submit} className="grid gap-5">
          <Notice>
            <Trans>Nothing changes for the person by it. They see it at once, and may speak.</Trans>
          </Notice>
          <WhoAndWhat
            worker={worker_id}
            onWorker={setWorker}
            ground={ground}
            onGround={setGround}
          />
          <LinesField
            label={t`What was seen`}
            hint={t`The person reads this.`}
            rows={2}
            required
            value={summary}
            onText={setSummary}
          />
          <div>
            <Button type="submit" busy={open.isPending}>
              <Trans>Open the case</Trans>
            </Button>
            <ProblemNotice error={open.error} />
          </div>
        </form>
      </Card>
    </Section>
  )
}

type WhoProps = {
  worker: string
  onWorker: (worker: string) => void
  ground: Ground
  onGround: (ground: Ground) => void
}

const WhoAndWhat = ({ worker, onWorker, ground, onGround }: WhoProps) => {
  const { t } = useLingui()
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextField
        label={t`The worker’s id`}
        hint={t`wrk_…, from Accounts`}
        required
        autoComplete="off"
        value={worker}
        onChange={(event) => onWorker(event.target.value)}
      />
      <SelectField
        label={t`What it is about`}
        hint={t`What was seen, not what it means.`}
        value={ground}
        onChange={(event) => onGround(event.target.value as Ground)}
      >
        {BY_PEOPLE.map((one) => (
          <option key={one} value={one}>
            {t(CASE_GROUND[one])}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
