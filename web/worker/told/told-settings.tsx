/** In which language, at which hours and about what somebody wants to be told. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { NoticeSettings } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, SelectField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { LANGUAGES } from '../../words/language.ts'
import { asMinute, asTime, ownZone } from './hours.ts'

export const ToldSettings = () => {
  const settings = useRead('get_notice_settings', {})
  return (
    <Section id="settings" title={<Trans>How you want to be told</Trans>}>
      <ProblemNotice error={settings.error} />
      {settings.isPending && <Loading rows={1} />}
      {settings.data !== undefined && <Mail settings={settings.data} />}
    </Section>
  )
}

const Mail = ({ settings }: { settings: NoticeSettings }) => (
  <div className="grid gap-3">
    <p className="max-w-prose text-muted">
      {settings.mail ? (
        <Trans>
          Mail about decisions, about times in which you can answer and about terms is always sent,
          at any hour. The rest is up to you.
        </Trans>
      ) : (
        <Trans>
          This place sends you no mail: it has no mail server, or you have no address here. What
          concerns you stands on this page. Your choices are kept.
        </Trans>
      )}
    </p>
    <SettingsForm settings={settings} />
  </div>
)

const SettingsForm = ({ settings }: { settings: NoticeSettings }) => {
  const { t, i18n } = useLingui()
  const [lang, setLang] = useState(settings.lang ?? (i18n.locale === 'fr' ? 'fr' : 'en'))
  const [from, setFrom] = useState(asTime(settings.quiet_from))
  const [until, setUntil] = useState(asTime(settings.quiet_until))
  const [no_mail, setNoMail] = useState(settings.no_mail)
  const [no_push, setNoPush] = useState(settings.no_push)
  const half = (from === '') !== (until === '')
  const save = useWrite('set_notice_settings', {
    onDone: () => say(t`Saved.`),
    changes: ['get_notice_settings', 'count_notices'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (half || save.isPending) return
    const time_zone = ownZone()
    const quiet = { quiet_from: asMinute(from), quiet_until: asMinute(until) }
    save.mutate({ lang, time_zone, ...quiet, no_mail, no_push })
  }
  return (
    <Card>
      <form onSubmit={submit} className="grid gap-6">
        <Wanted {...{ no_mail, no_push, setNoMail, setNoPush }} />
        <SelectField
          label={t`Language of mails`}
          value={lang}
          onChange={(event) => setLang(event.target.value === 'fr' ? 'fr' : 'en')}
        >
          <option value="en">{LANGUAGES.en}</option>
          <option value="fr">{LANGUAGES.fr}</option>
        </SelectField>
        <Quiet {...{ from, until, half, setFrom, setUntil }} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button look="primary" type="submit" busy={save.isPending}>
            <Trans>Save</Trans>
          </Button>
          {save.isSuccess && (
            <p className="text-muted">
              <Trans>Saved.</Trans>
            </p>
          )}
        </div>
        <ProblemNotice error={save.error} />
      </form>
    </Card>
  )
}

type MailGroup = NoticeSettings['no_mail'][number]
type PushGroup = NoticeSettings['no_push'][number]
const MAIL_GROUPS: readonly MailGroup[] = ['places', 'work', 'payouts', 'receipts', 'voice']
const PUSH_GROUPS: readonly PushGroup[] = ['needed', 'places', 'work', 'payouts', 'voice']

type WantedProps = {
  no_mail: MailGroup[]
  no_push: PushGroup[]
  setNoMail: (groups: MailGroup[]) => void
  setNoPush: (groups: PushGroup[]) => void
}

const Wanted = ({ no_mail, no_push, setNoMail, setNoPush }: WantedProps) => {
  const { t } = useLingui()
  const devices = useRead('list_push_devices', {}).data?.data ?? []
  return (
    <>
      <Groups
        title={t`Mail me about`}
        groups={MAIL_GROUPS}
        unwanted={no_mail}
        onChange={setNoMail}
      />
      {devices.length > 0 && (
        <Groups
          title={t`Tell me on my devices about`}
          groups={PUSH_GROUPS}
          unwanted={no_push}
          onChange={setNoPush}
        />
      )}
    </>
  )
}

type GroupsProps<Group> = {
  title: string
  groups: readonly Group[]
  unwanted: Group[]
  onChange: (unwanted: Group[]) => void
}

const Groups = <Group extends MailGroup | PushGroup>({
  title,
  groups,
  unwanted,
  onChange,
}: GroupsProps<Group>) => {
  const { t } = useLingui()
  const names: Record<MailGroup | PushGroup, string> = {
    needed: t`Decisions about me, times to answer, new terms`,
    places: t`Work I asked to be told of`,
    work: t`Changes asked of me, results of tests, answers to what I contested or reported`,
    payouts: t`Money on its way to me, or come back`,
    receipts: t`My signed receipts, once a day`,
    voice: t`Petitions where I work`,
  }
  const toggle = (group: Group) =>
    onChange(
      unwanted.includes(group) ? unwanted.filter((one) => one !== group) : [...unwanted, group],
    )
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">{title}</legend>
      {groups.map((group) => (
        <CheckField key={group} checked={!unwanted.includes(group)} onChange={() => toggle(group)}>
          {names[group]}
        </CheckField>
      ))}
    </fieldset>
  )
}

type QuietProps = {
  from: string
  until: string
  half: boolean
  setFrom: (time: string) => void
  setUntil: (time: string) => void
}

const Quiet = ({ from, until, half, setFrom, setUntil }: QuietProps) => {
  const { t } = useLingui()
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium">
        <Trans>Quiet hours</Trans>
      </legend>
      <p className="text-sm text-muted">
        <Trans>
          Between these times your devices are silent, and no mail comes but what must; the rest is
          sent afterwards. Leave both empty for none.
        </Trans>
      </p>
      <div className="grid grid-cols-2 gap-4 sm:max-w-xs">
        <TextField
          label={t`From`}
          type="time"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          fault={half && from === '' && t`Enter both times, or none.`}
        />
        <TextField
          label={t`Until`}
          type="time"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
          fault={half && until === '' && t`Enter both times, or none.`}
        />
      </div>
    </fieldset>
  )
}
