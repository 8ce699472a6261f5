/** The people who act for the requester. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../api/use-api.ts'
import type { Member } from '../api.generated.ts'
import { Button } from '../parts/button.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Card, Loading, PageTitle, Section } from '../parts/page.tsx'
import { PostalAddress } from '../parts/postal-address.tsx'
import { AskFirst } from './ask-first.tsx'
import { ConfirmAgain, otherThanStale } from './confirm-again.tsx'
import { useMay } from './membership.tsx'

type MemberRole = Member['role']

const useRoleWords = (): Record<MemberRole, string> => {
  const { t } = useLingui()
  return {
    owner: t`Owner: everything`,
    manager: t`Manager: jobs, agents, reviews`,
    reviewer: t`Reviewer: answers and approval`,
    finance: t`Finance: money in, and the books`,
  }
}

export const MembersPage = () => {
  const { t } = useLingui()
  const may = useMay('run_members')
  const runs = useMay('run_jobs')
  const members = useList('list_members', {})
  const all = members.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-4">
        <PageTitle title={t`Members`}>
          <Trans>Members</Trans>
        </PageTitle>
        <ProblemNotice error={members.error} />
        {members.isPending && <Loading rows={1} />}
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((member) => (
            <MemberLine key={member.person_id} member={member} may={may} />
          ))}
        </ul>
      </div>
      {may && <AddMember />}
      {runs && (
        <PostalAddress>
          <Trans>
            Whoever works for you reads it on their contract. Without one, you are reached through
            this place.
          </Trans>
        </PostalAddress>
      )}
    </div>
  )
}

const MemberLine = ({ member, may }: { member: Member; may: boolean }) => {
  const { t } = useLingui()
  const words = useRoleWords()
  const remove = useWrite('remove_member', { changes: ['list_members'] })
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium">{member.email}</p>
        <p className="text-sm text-muted">{words[member.role]}</p>
      </div>
      {may && (
        <AskFirst
          look="plain"
          className="text-danger max-sm:-ms-4"
          button={<Trans>Remove</Trans>}
          name={t`Remove ${member.email}`}
          title={<Trans>Remove {member.email}?</Trans>}
          action={<Trans>Remove</Trans>}
          actionLook="danger"
          write={remove}
          input={{ person_id: member.person_id }}
        >
          <Trans>They can do nothing here any more. Their account stays.</Trans>
        </AskFirst>
      )}
    </li>
  )
}

const AddMember = () => {
  const { t } = useLingui()
  const words = useRoleWords()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<MemberRole>('reviewer')
  const add = useWrite('add_member', { onDone: () => setEmail(''), changes: ['list_members'] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending) add.mutate({ email, role })
  }
  return (
    <Section id="add" title={<Trans>Add somebody</Trans>}>
      <Card>
        <form onSubmit={submit} className="grid items-start gap-5 sm:grid-cols-2">
          <TextField
            label={t`E-mail address`}
            hint={t`Of somebody with an account here.`}
            type="email"
            required
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <SelectField
            label={t`Role`}
            hint={t`What they may do.`}
            value={role}
            onChange={(event) => setRole(event.target.value as MemberRole)}
          >
            {Object.entries(words).map(([name, meaning]) => (
              <option key={name} value={name}>
                {meaning}
              </option>
            ))}
          </SelectField>
          <div className="sm:col-span-2">
            <Button look="primary" type="submit" busy={add.isPending}>
              <Trans>Add</Trans>
            </Button>
            <ProblemNotice error={otherThanStale(add.error)} />
          </div>
        </form>
      </Card>
      <ConfirmAgain of={add} />
    </Section>
  )
}
