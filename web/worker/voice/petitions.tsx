/** The petitions of a space: to sign, to begin one, to read their answers. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { LinesField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { type PetitionShown, PetitionView } from '../../parts/voice/petition-view.tsx'
import { ReportText } from '../../parts/voice/report-text.tsx'
import type { Space } from './spaces-page.tsx'

export const Petitions = ({ space }: { space: Space }) => {
  const [open, setOpen] = useState(false)
  const list = useList('list_petitions', { space_id: space.id })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section
      id="petitions"
      title={<Trans>Petitions</Trans>}
      aside={
        space.may_write &&
        !open && (
          <Button onClick={() => setOpen(true)}>
            <Trans>Begin a petition</Trans>
          </Button>
        )
      }
    >
      <ProblemNotice error={list.error} />
      {open && <NewPetition space_id={space.id} onEnd={() => setOpen(false)} />}
      {list.isSuccess && all.length === 0 && !open && (
        <p className="text-muted">
          <Trans>There is none. One in twenty signatures makes an answer due in 14 days.</Trans>
        </p>
      )}
      <ul className="grid gap-3">
        {all.map((one) => (
          <li key={one.id}>
            <PetitionView of={one}>
              {space.may_write && one.status === 'collecting' && <Sign of={one} />}
              {one.text !== null && (
                <div className="-ms-4">
                  <ReportText about={{ petition_id: one.id }} />
                </div>
              )}
            </PetitionView>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Sign = ({ of }: { of: PetitionShown }) => {
  const sign = useWrite('sign_petition', { changes: ['list_petitions', 'list_spaces'] })
  const { signed } = of
  return (
    <div>
      <Button
        look={signed ? 'quiet' : 'primary'}
        busy={sign.isPending}
        onClick={() => sign.mutate({ petition_id: of.id, signed: !signed })}
      >
        {signed ? <Trans>Take my signature back</Trans> : <Trans>Sign</Trans>}
      </Button>
      <ProblemNotice error={sign.error} />
    </div>
  )
}

const NewPetition = ({ space_id, onEnd }: { space_id: string; onEnd: () => void }) => {
  const { t } = useLingui()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const open = useWrite('open_petition', {
    changes: ['list_petitions', 'list_spaces'],
    onDone: onEnd,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!open.isPending) open.mutate({ space_id, title, text })
  }
  return (
    <Card>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t`What you ask for, in a line`}
          hint={t`Everybody reads it once it is sent.`}
          required
          minLength={3}
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <LinesField
          label={t`The petition`}
          hint={t`Who signs stays unknown to whom it is sent. It cannot be changed, so that everybody signs the same.`}
          required
          rows={5}
          value={text}
          onText={setText}
        />
        <div className="flex flex-wrap gap-3">
          <Button look="primary" type="submit" busy={open.isPending}>
            <Trans>Begin and sign</Trans>
          </Button>
          <Button look="plain" onClick={onEnd}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
        <ProblemNotice error={open.error} />
      </form>
    </Card>
  )
}
