/** The reasons that every decision has: facts, data, what it rests on, whom to ask (charter R21). */
import { Trans, useLingui } from '@lingui/react/macro'
import { CheckField, LinesField, TextField } from '../../parts/field.tsx'
import { Notice } from '../../parts/notice.tsx'
import { type Case, evidenceTitle } from '../../words/cases.ts'
import { unopened } from './desk-evidence.tsx'

export type GivenReasons = {
  facts: string
  data_used: string
  relied_on: string[]
  contact: string
}
export const NO_REASONS: GivenReasons = { facts: '', data_used: '', relied_on: [], contact: '' }

/** As the operation takes them: an empty contact is the decider. */
export const asReasons = ({ contact, ...rest }: GivenReasons) => ({
  ...rest,
  ...(contact.trim() !== '' && { contact: contact.trim() }),
})

type Props = { of: Case; given: GivenReasons; onChange: (given: GivenReasons) => void }

export const ReasonsFields = ({ of, given, onChange }: Props) => {
  const { t } = useLingui()
  return (
    <>
      {unopened(of).length > 0 && (
        <Notice look="warn">
          <Trans>Open every item above first; nothing is decided unseen.</Trans>
        </Notice>
      )}
      <LinesField
        label={t`What happened`}
        hint={t`The facts, in whole sentences. The person reads them.`}
        required
        value={given.facts}
        onText={(facts) => onChange({ ...given, facts })}
      />
      <ReliedOn of={of} given={given} onChange={onChange} />
      <TextField
        label={t`Data used`}
        hint={t`Which data about the person you looked at.`}
        required
        minLength={2}
        maxLength={2000}
        value={given.data_used}
        onChange={(event) => onChange({ ...given, data_used: event.target.value })}
      />
      <TextField
        label={t`Whom the person can ask`}
        hint={t`A name and an address; you, when left empty.`}
        maxLength={300}
        value={given.contact}
        onChange={(event) => onChange({ ...given, contact: event.target.value })}
      />
    </>
  )
}

const ReliedOn = ({ of, given, onChange }: Props) => {
  const { t } = useLingui()
  const toggle = (id: string) => {
    const relied_on = given.relied_on.includes(id)
      ? given.relied_on.filter((one) => one !== id)
      : [...given.relied_on, id]
    onChange({ ...given, relied_on })
  }
  return (
    <fieldset>
      <legend className="font-medium">
        <Trans>It rests on</Trans>
      </legend>
      {of.evidence.map((item) => (
        <CheckField
          key={item.id}
          checked={given.relied_on.includes(item.id)}
          onChange={() => toggle(item.id)}
        >
          {evidenceTitle(item, t)}
        </CheckField>
      ))}
    </fieldset>
  )
}
