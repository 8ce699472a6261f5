/** Signals that wait for a human: what was seen, and what the human says of it. Nothing else happens here. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { SIGNAL_NAME, signalSentence } from '../../words/signals.ts'
import { formatInstant } from '../../words/time.ts'

type Signal = Output<'list_signals'>['data'][number]

const LEAST = 20

/** Draws nothing while none waits. `job_id`: of one job; else of all, with the title of each. */
export const SignalList = ({ job_id, may }: { job_id?: string; may: boolean }) => {
  const list = useList(
    'list_signals',
    { ...(job_id !== undefined && { job_id }), looked_at: false },
    { every: 30_000 },
  )
  const open = list.data?.pages.flatMap(({ data }) => data) ?? []
  if (open.length === 0) return null
  return (
    <Section id="signals" title={<Trans>Worth a look</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          Seen by a program, which decides nothing: honest people raise some of these too. Look at
          the answers before you say what it was. Pay, gates and accounts are not touched.
        </Trans>
      </p>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {open.map((signal) => (
          <li key={signal.id} className="grid gap-3 px-4 py-4 sm:px-5">
            <OneSignal signal={signal} titled={job_id === undefined} may={may} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </Section>
  )
}

const Seen = ({ signal, titled }: { signal: Signal; titled: boolean }) => {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <div className="grid gap-1">
      <p className="font-medium">{t(SIGNAL_NAME[signal.kind])}</p>
      <p className="text-sm text-muted wrap-anywhere">
        {titled && `${signal.title} · `}
        {formatInstant(locale, signal.noted_at)}
        {signal.workers.length > 0 && ` · ${signal.workers.map(shortId).join(', ')}`}
      </p>
      <p className="max-w-prose wrap-anywhere">{t(signalSentence(signal))}</p>
    </div>
  )
}

/** The end of an id tells people apart; the whole stands in the answers. */
const shortId = (id: string): string => `…${id.slice(-6)}`

const OneSignal = ({ signal, titled, may }: { signal: Signal; titled: boolean; may: boolean }) => {
  const [finding, setFinding] = useState(false)
  const settle = useWrite('settle_signal', { changes: ['list_signals'] })
  const say = (word: { finding: 'nothing' | 'something'; note?: string }) =>
    settle.mutate({ signal_id: signal.id, ...word })
  return (
    <>
      <Seen signal={signal} titled={titled} />
      {may && !finding && (
        <Buttons>
          <Button busy={settle.isPending} onClick={() => say({ finding: 'nothing' })}>
            <Trans>It was nothing</Trans>
          </Button>
          <Button look="plain" onClick={() => setFinding(true)}>
            <Trans>I found something</Trans>
          </Button>
        </Buttons>
      )}
      {may && finding && (
        <Found
          busy={settle.isPending}
          onSay={(note) => say({ finding: 'something', note })}
          onBack={() => setFinding(false)}
        />
      )}
      <ProblemNotice error={settle.error} />
    </>
  )
}

const Buttons = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap gap-3">{children}</div>
)

type FoundProps = { busy: boolean; onSay: (note: string) => void; onBack: () => void }

const Found = ({ busy, onSay, onBack }: FoundProps) => {
  const { t } = useLingui()
  const [note, setNote] = useState('')
  const short = note.trim().length < LEAST
  return (
    <>
      <LinesField
        label={t`What you found`}
        hint={t`At least ${LEAST} characters; whoever it is about reads it. What is to follow goes its own way.`}
        value={note}
        onText={setNote}
        rows={2}
      />
      <Buttons>
        <Button busy={busy} disabled={short} onClick={() => onSay(note.trim())}>
          <Trans>Write it down</Trans>
        </Button>
        <Button look="plain" onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
      </Buttons>
    </>
  )
}
