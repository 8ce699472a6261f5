/** Texts that somebody reported: a person reads each, and hides it with a public reason or lets it stand. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, Section } from '../../parts/page.tsx'
import { ReceivedPetitions } from '../../parts/voice/received-petitions.tsx'
import { formatInstant } from '../../words/time.ts'
import { ForOperators } from './for-operators.tsx'

export const ReportsPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`What workers say`}>
      <ReceivedPetitions mayAnswer />
      <Reports />
    </ForOperators>
  )
}

const Reports = () => {
  const list = useList('list_text_reports', {}, { every: 30_000 })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="reports" title={<Trans>Reported texts</Trans>}>
      <ProblemNotice error={list.error} />
      {list.isPending && <Loading rows={1} />}
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>Nothing waits</Trans>} />}
      <ul className="grid gap-4">
        {all.map((report) => (
          <li key={report.id}>
            <Report report={report} />
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

const Report = ({ report }: { report: Output<'list_text_reports'>['data'][number] }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [why, setWhy] = useState('')
  const decide = useWrite('decide_text_report', { changes: ['list_text_reports'] })
  const text_report_id = report.id
  const say = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const decision = submitter?.getAttribute('value') === 'keep' ? 'keep' : 'hide'
    if (!decide.isPending) decide.mutate({ text_report_id, decision, reason: why })
  }
  return (
    <Card className="grid gap-4">
      <blockquote className="border-s-4 border-edge ps-3 whitespace-pre-wrap break-words">
        {report.text}
      </blockquote>
      <p className="text-sm break-words text-muted">
        <Trans>
          Reported {formatInstant(locale, report.reported_at)}: {report.reason}
        </Trans>
      </p>
      <form onSubmit={say} className="grid gap-3 border-t border-line pt-3">
        <TextField
          label={t`Your reason`}
          hint={t`Of a hidden text, everybody reads it where the text stood.`}
          required
          minLength={3}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" value="hide" look="danger" busy={decide.isPending}>
            <Trans>Hide it</Trans>
          </Button>
          <Button type="submit" value="keep" busy={decide.isPending}>
            <Trans>Let it stand</Trans>
          </Button>
        </div>
        <ProblemNotice error={decide.error} />
      </form>
    </Card>
  )
}
