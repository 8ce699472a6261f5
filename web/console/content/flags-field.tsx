/** What people may have to see, in plain words with what follows; “nothing of the kind” is an answer too. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Job } from '../../api.generated.ts'
import { CheckField } from '../../parts/field.tsx'
import { CONTENT_FLAG } from '../../words/choices.ts'

type Flags = NonNullable<Job['content_flags']>
const ALL = Object.keys(CONTENT_FLAG) as Flags

type Props = {
  /** Undefined: not said yet. */
  flags: Flags | undefined
  onFlags: (flags: Flags | undefined) => void
}

export const FlagsField = ({ flags, onFlags }: Props) => {
  const { t } = useLingui()
  const none = flags !== undefined && flags.length === 0
  const mark = (flag: Flags[number], on: boolean) => {
    const next = ALL.filter((one) => (one === flag ? on : flags?.includes(one)))
    onFlags(next.length > 0 ? next : undefined)
  }
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">
        <Trans>Might people have to see something harmful?</Trans>
      </legend>
      <p className="max-w-prose text-sm text-muted">
        <Trans>
          Think of the worst of your data. A job that hides it pays everybody who leaves, and ends.
        </Trans>
      </p>
      <CheckField
        checked={none}
        onChange={(event) => onFlags(event.target.checked ? [] : undefined)}
      >
        <Trans>Nothing of the kind</Trans>
      </CheckField>
      <div className="grid gap-x-6 sm:grid-cols-3">
        {ALL.map((flag) => (
          <CheckField
            key={flag}
            checked={flags?.includes(flag) ?? false}
            onChange={(event) => mark(flag, event.target.checked)}
          >
            {t(CONTENT_FLAG[flag])}
          </CheckField>
        ))}
      </div>
      {flags !== undefined && flags.length > 0 && <WhatFollows />}
    </fieldset>
  )
}

/** What a warning means for people and for the bill. */
const WhatFollows = () => (
  <p className="max-w-prose text-[0.9375rem]">
    <Trans>
      Only people who agreed to see this are offered the job, two hours in 24 each. Pictures are
      covered at first. Ten minutes for every hour are paid besides, and whoever stops is paid for
      the time until then: what is set aside grows by about a fifth of the rewards. Answers may take
      longer.
    </Trans>
  </p>
)
