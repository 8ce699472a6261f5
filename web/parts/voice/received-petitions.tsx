/** Petitions sent to a requester, or to the operator, each with the place for its answer. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import { Button } from '../button.tsx'
import { LinesField } from '../field.tsx'
import { ProblemNotice } from '../notice.tsx'
import { Empty, Section } from '../page.tsx'
import { PetitionView } from './petition-view.tsx'

export const ReceivedPetitions = ({ mayAnswer }: { mayAnswer: boolean }) => {
  const list = useList('list_received_petitions', {}, { every: 30_000 })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="received" title={<Trans>Petitions</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          Signed by one in twenty of those who worked on it. A written answer is due in 14 days;
          without one everybody sees it, and nothing new is published until you answer.
        </Trans>
      </p>
      <ProblemNotice error={list.error} />
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>None was sent</Trans>} />}
      <ul className="grid gap-3">
        {all.map((one) => (
          <li key={one.id}>
            <PetitionView of={one}>
              {mayAnswer && one.answer === null && <Answer petition_id={one.id} />}
            </PetitionView>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Answer = ({ petition_id }: { petition_id: string }) => {
  const { t } = useLingui()
  const [answer, setAnswer] = useState('')
  const write = useWrite('answer_petition', { changes: ['list_received_petitions'] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!write.isPending) write.mutate({ petition_id, answer })
  }
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-line pt-3">
      <LinesField
        label={t`Your written answer`}
        hint={t`The workers of this space read it; it cannot be changed.`}
        required
        rows={4}
        value={answer}
        onText={setAnswer}
      />
      <Button look="primary" type="submit" busy={write.isPending} className="justify-self-start">
        <Trans>Send the answer</Trans>
      </Button>
      <ProblemNotice error={write.error} />
    </form>
  )
}
