/** Announcing that a promised number gets worse: thirty days before a program may start with it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { PROMISE_LIMITS } from '../../../src/kernel/limits/voice-limits.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Input, Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CheckField, LinesField, SelectField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { PROMISED } from '../../words/promised.ts'
import { formatDuration, formatInstant } from '../../words/time.ts'
import { AskFirst } from '../ask-first.tsx'

type Promised = Output<'list_promised_numbers'>['data'][number]
type Announced = Input<'announce_number'>

export const AnnounceNumber = () => {
  const numbers = useRead('list_promised_numbers', {}, { role: 'person' })
  const all = numbers.data?.data ?? []
  return (
    <Section id="announce" title={<Trans>Announce a worse number</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          Nothing changes by it alone: everybody reads it with its reason, and a program that keeps
          less starts only thirty days later. Better numbers need no announcement.
        </Trans>{' '}
        <a href="/terms" className="font-medium text-accent underline underline-offset-2">
          <Trans>As everybody reads it</Trans>
        </a>
      </p>
      <ProblemNotice error={numbers.error} />
      {all.length > 0 && <AnnounceForm all={all} />}
    </Section>
  )
}

const EMPTY = { name: '', value: '', dropped: false, reason: '' }

/** What was typed as the operation takes it; undefined while it is not whole. */
const inputOf = (
  { name, value, dropped, reason }: typeof EMPTY,
  one: Promised | undefined,
): Announced | undefined => {
  const why = reason.trim()
  const number = Number(value)
  const whole = value !== '' && Number.isInteger(number) && number >= 0
  if (one === undefined || why.length < PROMISE_LIMITS.reason_minimum) return undefined
  if (!dropped && !whole) return undefined
  return { name: name as Announced['name'], value: dropped ? null : number, reason: why }
}

const AnnounceForm = ({ all }: { all: Promised[] }) => {
  const [typed, setTyped] = useState(EMPTY)
  const [shown, setShown] = useState(false)
  const set = (part: Partial<typeof EMPTY>) => {
    setShown(false)
    setTyped((all) => ({ ...all, ...part }))
  }
  const one = all.find(({ name }) => name === typed.name)
  const input = inputOf(typed, one)
  const look = (event: FormEvent) => {
    event.preventDefault()
    setShown(input !== undefined)
  }
  return (
    <Card>
      <form onSubmit={look} className="grid gap-4">
        <Which all={all} name={typed.name} onName={(name) => set({ name, value: '' })} />
        {one !== undefined && <NewValue one={one} typed={typed} set={set} />}
        <Why reason={typed.reason} onReason={(reason) => set({ reason })} />
        <div>
          <Button type="submit" disabled={input === undefined}>
            <Trans>Look at it first</Trans>
          </Button>
        </div>
      </form>
      {shown && input !== undefined && one !== undefined && (
        <LastQuestion one={one} input={input} onDone={() => set(EMPTY)} />
      )}
    </Card>
  )
}

type WhyProps = { reason: string; onReason: (reason: string) => void }

const Why = ({ reason, onReason }: WhyProps) => {
  const { t } = useLingui()
  return (
    <LinesField
      label={t`Why`}
      hint={t`${PROMISE_LIMITS.reason_minimum} characters or more. Everybody reads it.`}
      rows={3}
      required
      value={reason}
      onText={(text) => onReason(text.slice(0, PROMISE_LIMITS.reason))}
    />
  )
}

type LastProps = { one: Promised; input: Announced; onDone: () => void }

const LastQuestion = ({ one, input, onDone }: LastProps) => {
  const { t } = useLingui()
  const locale = useLocale()
  const announce = useWrite('announce_number', {
    onDone: ({ earliest }) => {
      say(t`Announced. It may hold from ${formatInstant(locale, earliest)} on.`)
      onDone()
    },
    changes: ['list_promised_numbers'],
  })
  return (
    <div className="mt-4 border-t border-line pt-4">
      <AskFirst
        look="primary"
        button={<Trans>Announce it</Trans>}
        title={<Trans>Announce this to everybody?</Trans>}
        action={<Trans>Announce it</Trans>}
        write={announce}
        input={input}
      >
        <Announcement one={one} input={input} />
      </AskFirst>
    </div>
  )
}

const useShown = () => {
  const locale = useLocale()
  return (unit: Promised['unit'], value: number) =>
    unit === 'seconds' ? formatDuration(locale, value, 'long') : String(value)
}

const Announcement = ({ one, input }: { one: Promised; input: Announced }) => {
  const { t } = useLingui()
  const shown = useShown()
  const name = t(PROMISED[one.name])
  const before = shown(one.unit, one.value)
  const value = input.value ?? null
  if (value === null)
    return (
      <Trans>
        “{name}” ({before}) would no longer be promised. It cannot be taken back once announced.
      </Trans>
    )
  const after = shown(one.unit, value)
  return (
    <Trans>
      “{name}” would go from {before} to {after}. It cannot be taken back once announced.
    </Trans>
  )
}

type WhichProps = { all: Promised[]; name: string; onName: (name: string) => void }

const Which = ({ all, name, onName }: WhichProps) => {
  const { t } = useLingui()
  return (
    <SelectField
      label={t`Which promise`}
      required
      value={name}
      onChange={(event) => onName(event.target.value)}
    >
      <option value="">{t`Choose one`}</option>
      {all.map((one) => (
        <option key={one.name} value={one.name}>
          {t(PROMISED[one.name])}
        </option>
      ))}
    </SelectField>
  )
}

type NewValueProps = {
  one: Promised
  typed: typeof EMPTY
  set: (part: Partial<typeof EMPTY>) => void
}

const NewValue = ({ one, typed, set }: NewValueProps) => {
  const { t } = useLingui()
  const shown = useShown()
  const now = shown(one.unit, one.value)
  const worse = one.higher_is_better ? t`Less is worse.` : t`More is worse.`
  return (
    <>
      <CheckField
        checked={typed.dropped}
        onChange={(event) => set({ dropped: event.target.checked })}
      >
        <Trans>It shall not be promised any more</Trans>
      </CheckField>
      {!typed.dropped && (
        <TextField
          label={one.unit === 'seconds' ? t`New value, in seconds` : t`New value`}
          hint={t`Now ${now}. ${worse}`}
          inputMode="numeric"
          className="numbers max-w-48"
          required
          value={typed.value}
          onChange={(event) => set({ value: event.target.value.trim() })}
        />
      )}
      {one.unit === 'seconds' && typed.value !== '' && Number.isInteger(Number(typed.value)) && (
        <p className="text-sm text-muted">{shown('seconds', Number(typed.value))}</p>
      )}
    </>
  )
}
