/** What somebody agrees to see: nothing by default, each kind by itself, taken back at any time. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { ContentChoice } from '../../api.generated.ts'
import type { MediaView } from '../../forms/veil.tsx'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CheckField, SelectField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Facts, Loading, PageTitle } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { CONTENT_FLAG } from '../../words/choices.ts'
import { formatDuration, formatInstant } from '../../words/time.ts'
import { FLAGS, type Flag, withFlag } from './flags.ts'
import { Support } from './support.tsx'

export const ContentPage = () => {
  const { t } = useLingui()
  const choice = useRead('get_content_choice', {})
  return (
    <div className="grid gap-6">
      <PageTitle title={t`What I agree to see`}>
        <Trans>What I agree to see</Trans>
      </PageTitle>
      <p className="max-w-prose text-muted">
        <Trans>
          Some work means looking at violence, hate or worse, for example to keep it away from
          others. It is offered only to people who said yes to that very kind. You need not; nothing
          follows from saying no, and no requester learns what you chose.
        </Trans>
      </p>
      <ProblemNotice error={choice.error} />
      {choice.isPending && <Loading rows={2} />}
      {choice.data !== undefined && <ChoiceForm choice={choice.data} />}
    </div>
  )
}

const ChoiceForm = ({ choice }: { choice: ContentChoice }) => {
  const { t } = useLingui()
  const [flags, setFlags] = useState(choice.flags)
  const [media, setMedia] = useState<MediaView>(choice.media)
  const save = useWrite('set_content_choice', {
    onDone: () => say(t`Saved.`),
    changes: ['get_content_choice', 'list_work', 'why_no_work'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate({ flags, media })
  }
  return (
    <>
      <Card>
        <form onSubmit={submit} className="grid gap-6">
          <Kinds flags={flags} onFlags={setFlags} />
          <SelectField
            label={t`How pictures first appear in such work`}
            hint={t`One press shows a picture as it is, another covers it again.`}
            value={media}
            onChange={(event) => setMedia(event.target.value as MediaView)}
          >
            <option value="blurred">{t`Blurred`}</option>
            <option value="grey">{t`In shades of grey`}</option>
            <option value="plain">{t`As they are`}</option>
          </SelectField>
          <ProblemNotice error={save.error} />
          <div className="flex flex-wrap gap-3 max-sm:*:grow">
            <Button look="primary" type="submit" busy={save.isPending}>
              <Trans>Save</Trans>
            </Button>
          </div>
        </form>
      </Card>
      <Care choice={choice} />
    </>
  )
}

type KindsProps = { flags: Flag[]; onFlags: (flags: Flag[]) => void }

const Kinds = ({ flags, onFlags }: KindsProps) => {
  const { t } = useLingui()
  return (
    <fieldset>
      <legend className="font-medium">
        <Trans>I am 18 or over, and I agree to see</Trans>
      </legend>
      <p className="mb-1 text-sm text-muted">
        <Trans>A job with several kinds is offered to you only if you agree to all of them.</Trans>
      </p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {FLAGS.map((flag) => (
          <CheckField
            key={flag}
            checked={flags.includes(flag)}
            onChange={(event) => onFlags(withFlag(flags, flag, event.target.checked))}
          >
            {t(CONTENT_FLAG[flag])}
          </CheckField>
        ))}
      </div>
    </fieldset>
  )
}

/** What looks after whoever says yes. */
const Care = ({ choice }: { choice: ContentChoice }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { seconds_left: left, more_from: from } = choice
  return (
    <section aria-labelledby="care" className="grid gap-3">
      <h2 id="care" className="text-lg">
        <Trans>How you are looked after</Trans>
      </h2>
      <Facts
        facts={[
          [
            t`At most`,
            from === null
              ? t`Two hours in 24; ${formatDuration(locale, left)} are left`
              : t`Two hours in 24; again from ${formatInstant(locale, from)}`,
          ],
          [t`To recover`, t`Ten minutes are paid for every hour, with each approval`],
          [t`Stopping`, t`Pays the time until then and counts nowhere`],
          [t`A wrong warning`, t`Report it in the task: you leave, and your time is paid`],
        ]}
      />
      <Support named={choice.support} />
    </section>
  )
}
