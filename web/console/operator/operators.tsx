/** Who runs this instance: large sums and reviews take two of them. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Operator } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, Section } from '../../parts/page.tsx'
import { AskFirst } from '../ask-first.tsx'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'

type Role = Operator['role']
const CHANGES = ['list_operators', 'list_accounts'] as const

const useRoleWords = (): Record<Role, string> => {
  const { t } = useLingui()
  return {
    admin: t`Admin: also decides about people and says who is an operator`,
    reviewer: t`Reviewer: also decides about people`,
    finance: t`Finance: does not decide about people`,
    support: t`Support: does not decide about people`,
  }
}

export const Operators = () => {
  const operators = useList('list_operators', {})
  const all = operators.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="operators" title={<Trans>Who runs this instance</Trans>}>
      <ProblemNotice error={operators.error} />
      {operators.isPending && <Loading rows={1} />}
      {all.length === 1 && (
        <Notice look="warn">
          <Trans>
            One person runs this alone: nobody confirms large sums, and decisions about people lapse
            when they are contested. Add somebody.
          </Trans>
        </Notice>
      )}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {all.map((operator) => (
          <OperatorLine key={operator.person_id} operator={operator} alone={all.length === 1} />
        ))}
      </ul>
      {operators.hasNextPage && (
        <Button busy={operators.isFetchingNextPage} onClick={() => void operators.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <AddOperator />
    </Section>
  )
}

const OperatorLine = ({ operator, alone }: { operator: Operator; alone: boolean }) => {
  const { t } = useLingui()
  const words = useRoleWords()
  const remove = useWrite('remove_operator', { changes: CHANGES })
  const { email, role, person_id } = operator
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{email}</p>
        <p className="text-sm text-muted">{words[role]}</p>
      </div>
      {!alone && (
        <AskFirst
          look="plain"
          className="text-danger max-sm:-ms-4"
          button={<Trans>Remove</Trans>}
          name={t`Remove ${email}`}
          title={<Trans>Remove {email}?</Trans>}
          action={<Trans>Remove</Trans>}
          actionLook="danger"
          write={remove}
          input={{ person_id }}
        >
          <Trans>
            They no longer run this instance. What they decided stays under their name, and their
            account stays too.
          </Trans>
        </AskFirst>
      )}
    </li>
  )
}

const AddOperator = () => {
  const { t } = useLingui()
  const words = useRoleWords()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('reviewer')
  const add = useWrite('add_operator', { onDone: () => setEmail(''), changes: CHANGES })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending) add.mutate({ email: email.trim(), role })
  }
  return (
    <Card>
      <form onSubmit={submit} className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={t`Whom to add`}
          hint={t`The e-mail address of somebody with an account here.`}
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
          onChange={(event) => setRole(event.target.value as Role)}
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
      <ConfirmAgain of={add} />
    </Card>
  )
}
