/** Publishing the terms of the instance: with notice, and never changed once published (charter R42). */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { TERMS_LIMITS } from '../../../src/kernel/limits/terms-limits.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Input, Output } from '../../api.generated.ts'
import { Markdown } from '../../forms/markdown.tsx'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CheckField, LinesField, TextField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { formatInstant } from '../../words/time.ts'
import { AskFirst } from '../ask-first.tsx'
import { AnnounceNumber } from './announce-number.tsx'
import { ForOperators } from './for-operators.tsx'

type Now = Output<'get_house_terms'>

export const HouseTermsPage = () => {
  const { t } = useLingui()
  const terms = useRead('get_house_terms', {})
  return (
    <ForOperators title={t`Terms of this place`}>
      <ProblemNotice error={terms.error} />
      {terms.isPending && <Loading />}
      {terms.data !== undefined && (
        <>
          <WhatHolds now={terms.data} />
          <NewVersion key={terms.data.versions.length} now={terms.data} />
          <AnnounceNumber />
        </>
      )}
    </ForOperators>
  )
}

const WhatHolds = ({ now }: { now: Now }) => {
  const locale = useLocale()
  const { terms, coming } = now
  return (
    <Section id="holds" title={<Trans>What holds</Trans>}>
      <p className="text-muted">
        {terms === null ? (
          <Trans>Nothing is written yet. The promises to those who work hold in any case.</Trans>
        ) : (
          <Trans>
            Version {terms.version}, since {formatInstant(locale, terms.effective_at)}.
          </Trans>
        )}{' '}
        <a href="/terms" className="font-medium text-accent underline underline-offset-2">
          <Trans>As everybody reads it</Trans>
        </a>
      </p>
      {coming.map(({ version, effective_at }) => (
        <Notice key={version}>
          <Trans>
            Version {version} is published and holds from {formatInstant(locale, effective_at)}.
          </Trans>
        </Notice>
      ))}
    </Section>
  )
}

const DAY_MS = 86_400_000

/** The text that the next version follows. */
const textBefore = ({ terms, coming }: Now): string => coming.at(-1)?.text ?? terms?.text ?? ''

const NewVersion = ({ now }: { now: Now }) => {
  const { t } = useLingui()
  const [text, setText] = useState(() => textBefore(now))
  const [worsens, setWorsens] = useState(false)
  const [day, setDay] = useState('')
  const [shown, setShown] = useState(false)
  const look = (event: FormEvent) => {
    event.preventDefault()
    setShown(true)
  }
  const input = {
    ...{ text, worsens },
    ...(day !== '' && { effective_at: new Date(`${day}T00:00:00Z`).toISOString() }),
  }
  return (
    <Section id="new-version" title={<Trans>A new version</Trans>}>
      <Card>
        <form onSubmit={look} className="grid gap-4" onChange={() => setShown(false)}>
          <LinesField
            label={t`Text`}
            hint={t`Markdown: # for headings, - for lists, **bold**.`}
            rows={16}
            required
            value={text}
            onText={(typed) => setText(typed.slice(0, TERMS_LIMITS.text))}
          />
          <When day={day} onDay={setDay} worsens={worsens} onWorsens={setWorsens} />
          <div>
            <Button type="submit">
              <Trans>Look at it first</Trans>
            </Button>
          </div>
        </form>
      </Card>
      {shown && <Publish input={input} />}
    </Section>
  )
}

/** As everybody will read it, and the last question. */
const Publish = ({ input }: { input: Input<'publish_house_terms'> }) => {
  const { t } = useLingui()
  const publish = useWrite('publish_house_terms', {
    onDone: () => say(t`The terms are published.`),
    changes: ['get_house_terms'],
  })
  return (
    <Card className="grid gap-4">
      <Markdown text={input.text} top={3} />
      <div className="border-t border-line pt-4">
        <AskFirst
          look="primary"
          button={<Trans>Publish</Trans>}
          title={<Trans>Publish these terms?</Trans>}
          action={<Trans>Publish</Trans>}
          write={publish}
          input={input}
        >
          <Trans>
            Everybody sees what changes, line by line. What is published cannot be changed, only
            followed by another version.
          </Trans>
        </AskFirst>
      </div>
    </Card>
  )
}

type WhenProps = {
  day: string
  onDay: (day: string) => void
  worsens: boolean
  onWorsens: (worsens: boolean) => void
}

/** From when, and whether it takes something away: that needs longer notice, and is said. */
const When = ({ day, onDay, worsens, onWorsens }: WhenProps) => {
  const { t } = useLingui()
  const least = worsens ? TERMS_LIMITS.notice_if_worse : TERMS_LIMITS.notice
  const days = Math.round((least * 1000) / DAY_MS)
  return (
    <>
      <CheckField checked={worsens} onChange={() => onWorsens(!worsens)}>
        <Trans>Pay or rights of those who work fall. Everybody is told so.</Trans>
      </CheckField>
      <TextField
        label={t`Holds from`}
        hint={t`${days} days of notice or more; as early as that when left empty. The first version holds at once.`}
        type="date"
        value={day}
        onChange={(event) => onDay(event.target.value)}
      />
    </>
  )
}
