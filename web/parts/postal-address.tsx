/** A name and postal address for one’s contracts, if one wants them there (charter R41). */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useRead, useWrite } from '../api/use-api.ts'
import { Button } from './button.tsx'
import { LinesField } from './field.tsx'
import { ProblemNotice } from './notice.tsx'
import { Loading, Section } from './page.tsx'

/** `children` says who reads it. */
export const PostalAddress = ({ children }: { children: ReactNode }) => {
  const kept = useRead('get_postal_address', {})
  return (
    <Section id="address" title={<Trans>Address on your contracts</Trans>}>
      <p className="max-w-prose text-muted">{children}</p>
      <ProblemNotice error={kept.error} />
      {kept.isPending && <Loading rows={1} />}
      {kept.data !== undefined && <AddressForm kept={kept.data.address} />}
    </Section>
  )
}

const AddressForm = ({ kept }: { kept: string | null }) => {
  const { t } = useLingui()
  const [typed, setTyped] = useState(kept ?? '')
  const set = useWrite('set_postal_address')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const address = typed.replaceAll(/[ \t]*\r?\n[ \t]*/g, '\n').trim()
    if (address !== '' && !set.isPending) set.mutate({ address })
  }
  const takeBack = () => {
    setTyped('')
    set.mutate({ address: null })
  }
  return (
    <form onSubmit={submit} className="grid max-w-md gap-3">
      <LinesField
        label={t`Name and postal address`}
        hint={t`As on an envelope, up to seven lines.`}
        value={typed}
        onText={setTyped}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={set.isPending}>
          <Trans>Save the address</Trans>
        </Button>
        {kept !== null && (
          <Button look="plain" onClick={takeBack}>
            <Trans>Take it off all contracts</Trans>
          </Button>
        )}
      </div>
      <p role="status" className="min-h-6 text-muted">
        {set.isSuccess &&
          (set.data.address === null ? (
            <Trans>It stands on no contract any more.</Trans>
          ) : (
            <Trans>Saved, for work accepted from now on.</Trans>
          ))}
      </p>
      <ProblemNotice error={set.error} />
    </form>
  )
}
