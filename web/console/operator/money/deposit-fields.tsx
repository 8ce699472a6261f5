/** What stands on the bank's statement, field by field. */
import { useLingui } from '@lingui/react/macro'
import { readIban, readReference } from '../../../../src/kernel/bank/iban.ts'
import type { Money } from '../../../api.generated.ts'
import { SelectField, TextField } from '../../../parts/field.tsx'
import { AmountIn } from '../../amount-field.tsx'

type Currency = Money['currency']
const CURRENCIES: Currency[] = ['EUR', 'USD', 'GBP', 'JPY']

export type Entry = {
  reference: string
  amount: string | undefined
  currency: Currency
  booked_on: string
  bank_id: string
  payer_name: string
  payer_iban: string
}
export const NEW_ENTRY: Entry = {
  reference: '',
  amount: undefined,
  currency: 'EUR',
  booked_on: '',
  bank_id: '',
  payer_name: '',
  payer_iban: '',
}

type Props = { entry: Entry; onChange: (part: Partial<Entry>) => void }

export const DepositFields = (props: Props) => (
  <>
    <ReferenceField {...props} />
    <SumFields {...props} />
    <EntryFields {...props} />
    <PayerFields {...props} />
  </>
)

const ReferenceField = ({ entry, onChange }: Props) => {
  const { t } = useLingui()
  const typed = entry.reference
  const wrong = typed.trim().length >= 5 && readReference(typed) === undefined
  return (
    <TextField
      label={t`Reference`}
      hint={t`As it stands on the statement, RF…`}
      fault={wrong && t`The check digits do not fit: look for a slip.`}
      required
      minLength={5}
      maxLength={40}
      autoComplete="off"
      spellCheck={false}
      className="numbers"
      value={typed}
      onChange={(event) => onChange({ reference: event.target.value })}
    />
  )
}

const SumFields = ({ entry, onChange }: Props) => {
  const { t } = useLingui()
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-4">
      <AmountIn
        label={t`Amount`}
        currency={entry.currency}
        onAmount={(amount) => onChange({ amount })}
        required
      />
      <SelectField
        label={t`Currency`}
        value={entry.currency}
        onChange={(event) => onChange({ currency: event.target.value as Currency })}
      >
        {CURRENCIES.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </SelectField>
    </div>
  )
}

const EntryFields = ({ entry, onChange }: Props) => {
  const { t } = useLingui()
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label={t`Booked on`}
        type="date"
        required
        value={entry.booked_on}
        onChange={(event) => onChange({ booked_on: event.target.value })}
      />
      <TextField
        label={t`The bank’s id of the entry`}
        required
        maxLength={70}
        autoComplete="off"
        spellCheck={false}
        value={entry.bank_id}
        onChange={(event) => onChange({ bank_id: event.target.value })}
      />
    </div>
  )
}

const PayerFields = ({ entry, onChange }: Props) => {
  const { t } = useLingui()
  const typed = entry.payer_iban
  const wrong = typed.trim().length >= 15 && readIban(typed) === undefined
  return (
    <>
      <TextField
        label={t`Payer`}
        required
        maxLength={140}
        autoComplete="off"
        value={entry.payer_name}
        onChange={(event) => onChange({ payer_name: event.target.value })}
      />
      <TextField
        label={t`The payer’s IBAN`}
        hint={t`Unspent money goes back there, and nowhere else.`}
        fault={wrong && t`The check digits do not fit: look for a slip.`}
        required
        minLength={15}
        maxLength={50}
        autoComplete="off"
        spellCheck={false}
        className="numbers"
        value={typed}
        onChange={(event) => onChange({ payer_iban: event.target.value })}
      />
    </>
  )
}
