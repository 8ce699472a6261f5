/** The work record: take it along, signed, or bring one from elsewhere (charter R36). */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ChangeEvent, useRef, useState } from 'react'
import { transportOf } from '../../api/role.tsx'
import { useList, useWrite } from '../../api/use-api.ts'
import { call, type Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, PageTitle, Section } from '../../parts/page.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { formatMoney } from '../../words/money.ts'
import { formatDay, formatDuration } from '../../words/time.ts'
import { SkillsSection } from './skills-section.tsx'

export const RecordPage = () => {
  const { t } = useLingui()
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <PageTitle title={t`My work record`}>
          <Trans>My work record</Trans>
        </PageTitle>
        <p className="max-w-[60ch] text-muted">
          <Trans>
            What you did and earned here belongs to you. The file is signed: whoever gets it can
            check it without asking us, even when this place is gone.
          </Trans>
        </p>
      </div>
      <TakeAlong />
      <SkillsSection />
      <Brought />
    </div>
  )
}

const TakeAlong = () => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const take = async () => {
    setBusy(true)
    setError(null)
    try {
      const { credential } = await call('export_record', {}, {}, transportOf('worker'))
      saveFile('work-record.json', `${JSON.stringify(credential, null, 2)}\n`, 'application/vc')
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  return (
    <Card>
      <div className="grid justify-items-start gap-3">
        <p>
          <Trans>
            It holds your answers, hours and pay by job, the tests you passed, and no address of
            yours. Free, at once, as often as you like.
          </Trans>
        </p>
        <Button look="primary" busy={busy} onClick={() => void take()}>
          <Trans>Save my record</Trans>
        </Button>
        <ProblemNotice error={error} />
      </div>
    </Card>
  )
}

const Brought = () => {
  const records = useList('list_brought_records', {})
  const rows = records.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="brought" title={<Trans>Brought from elsewhere</Trans>} aside={<Bring />}>
      {rows.length === 0 ? (
        <p className="text-muted">
          <Trans>A record from another place that runs Fairhand can be added here.</Trans>
        </p>
      ) : (
        <ul className="grid gap-3">
          {rows.map((record) => (
            <li key={record.id}>
              <OneRecord record={record} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const Bring = () => {
  const { t } = useLingui()
  const file = useRef<HTMLInputElement>(null)
  const [unreadable, setUnreadable] = useState(false)
  const bring = useWrite('bring_record')
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    event.target.value = ''
    if (chosen === undefined) return
    setUnreadable(false)
    try {
      bring.mutate({ credential: JSON.parse(await chosen.text()) })
    } catch {
      setUnreadable(true)
    }
  }
  return (
    <div className="grid justify-items-start">
      <Button busy={bring.isPending} onClick={() => file.current?.click()}>
        <Trans>Bring a record</Trans>
      </Button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json,application/vc"
        className="sr-only"
        tabIndex={-1}
        aria-label={t`Bring a record`}
        onChange={(event) => void read(event)}
      />
      {unreadable && <Notice look="error" title={<Trans>This file is no record</Trans>} />}
      <ProblemNotice error={bring.error} />
    </div>
  )
}

const OneRecord = ({ record }: { record: Output<'list_brought_records'>['data'][number] }) => {
  const locale = useLocale()
  const remove = useWrite('remove_brought_record')
  const { answers, seconds, totals } = record
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold break-words">{record.place_name}</p>
          <p className="text-muted">
            <Plural value={answers} one="# answer" other="# answers" />
            {' · '}
            {formatDuration(locale, seconds, 'long')}
            {totals.map(({ currency, earned }) => (
              <span key={currency}> · {formatMoney(locale, { amount: earned, currency })}</span>
            ))}
          </p>
          <Skills of={record.skills} />
          <p className="text-sm break-all text-muted">
            <Trans>Signed by the key {record.issuer.slice('did:key:'.length)}</Trans>
          </p>
        </div>
        <Button busy={remove.isPending} onClick={() => remove.mutate({ record_id: record.id })}>
          <Trans>Remove</Trans>
        </Button>
      </div>
      <ProblemNotice error={remove.error} />
    </Card>
  )
}

/** What was shown elsewhere, as its record says. */
const Skills = ({ of }: { of: Output<'list_brought_records'>['data'][number]['skills'] }) => {
  const locale = useLocale()
  if (of.length === 0) return null
  return (
    <ul className="my-1 grid gap-0.5">
      {of.map((skill) => (
        <li key={skill.source + skill.of} className="break-words">
          {skill.name} · {skill.by}
          {skill.score !== null && ` · ${skill.score} %`}
          {skill.valid_until !== null && (
            <span className="text-muted">
              {' · '}
              <Trans>until {formatDay(locale, skill.valid_until)}</Trans>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
