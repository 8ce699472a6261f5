/** Quotas: at most so many places for people of one group, or of each. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AUDIENCE_LIMITS } from '../../../src/kernel/limits/audience-limits.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { type AskedAudience, type AudienceProps, changed } from './asked-audience.ts'
import { useGroupWords } from './group-words.ts'

type Quota = NonNullable<AskedAudience['quotas']>[number]

const LEAST = 1
const MOST = 1_000_000
const FIRST: Quota = { by: 'country', most: 50 }

export const Quotas = ({ asked, onChange }: AudienceProps) => {
  const quotas = asked?.quotas ?? []
  const replace = (next: Quota[]) => onChange(changed(asked, { quotas: next }))
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium">
        <Trans>Spread over people</Trans>
      </legend>
      <p className="text-sm text-muted">
        <Trans>
          Keeps one country, language or pool from taking all places. A place given back makes room
          again.
        </Trans>
      </p>
      {quotas.map((quota, at) => (
        <QuotaLine
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names of their own
          key={`${quotas.length}-${at}`}
          number={at + 1}
          quota={quota}
          asked={asked}
          onQuota={(one) => replace(quotas.with(at, one))}
          onDrop={() => replace(quotas.toSpliced(at, 1))}
        />
      ))}
      {quotas.length < AUDIENCE_LIMITS.quotas && (
        <div>
          <Button onClick={() => replace([...quotas, FIRST])}>
            <Trans>Add a limit</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type LineProps = {
  number: number
  quota: Quota
  asked: AskedAudience | undefined
  onQuota: (quota: Quota) => void
  onDrop: () => void
}

const QuotaLine = ({ number, quota, asked, onQuota, onDrop }: LineProps) => {
  const { t } = useLingui()
  return (
    <div className="grid items-end gap-3 rounded-control border border-line p-3 sm:grid-cols-[8rem_1fr_auto] sm:border-0 sm:p-0">
      <MostField now={quota.most} onMost={(most) => onQuota({ ...quota, most })} />
      <GroupField quota={quota} asked={asked} onGroup={onQuota} />
      <Button
        look="plain"
        className="justify-self-start"
        aria-label={t`Remove limit ${number}`}
        onClick={onDrop}
      >
        <Trans>Remove</Trans>
      </Button>
    </div>
  )
}

/** What is no number stays typed, is said, and changes nothing. */
const MostField = ({ now, onMost }: { now: number; onMost: (most: number) => void }) => {
  const { t } = useLingui()
  const [typed, setTyped] = useState(String(now))
  const [least, most] = [LEAST, MOST]
  const fits = (text: string) =>
    /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most
  return (
    <TextField
      label={t`Places, at most`}
      fault={!fits(typed.trim()) && t`Enter a whole number from ${least} to ${most}.`}
      inputMode="numeric"
      autoComplete="off"
      className="numbers"
      value={typed}
      onChange={(event) => {
        const text = event.target.value
        setTyped(text)
        if (fits(text.trim())) onMost(Number(text))
      }}
    />
  )
}

type GroupProps = Pick<LineProps, 'quota' | 'asked'> & { onGroup: (quota: Quota) => void }

const keyOf = ({ by, of }: Pick<Quota, 'by' | 'of'>): string => (of ? `${by} ${of}` : by)

/** Each country, language or pool alike; or one of those the job is for. */
const GroupField = ({ quota, asked, onGroup }: GroupProps) => {
  const { t } = useLingui()
  const words = useGroupWords()
  const choose = (key: string) => {
    const [by, of] = key.split(' ') as [Quota['by'], string | undefined]
    onGroup({ by, most: quota.most, ...(of !== undefined && { of }) })
  }
  const single = [
    ...(asked?.countries ?? []).map((of) => ({ by: 'country' as const, of })),
    ...(asked?.languages ?? []).map((of) => ({ by: 'language' as const, of })),
    ...(asked?.pools ?? []).map((of) => ({ by: 'pool' as const, of })),
  ]
  const known = quota.of === undefined || single.some((one) => keyOf(one) === keyOf(quota))
  return (
    <SelectField
      label={t`For people`}
      value={keyOf(quota)}
      onChange={(event) => choose(event.target.value)}
    >
      {(['country', 'language', 'pool'] as const).map((by) => (
        <option key={by} value={by}>
          {words({ by })}
        </option>
      ))}
      {[...single, ...(known ? [] : [quota])].map((one) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {words(one)}
        </option>
      ))}
    </SelectField>
  )
}
