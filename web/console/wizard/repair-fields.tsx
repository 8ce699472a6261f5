/** Mending what AI made: how long writing one anew takes, and the worst of them, which everybody sees first. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Form } from '../../../src/forms/form.ts'
import { REPAIR_LIMITS } from '../../../src/kernel/limits/launches/repair-limits.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, LinesField, TextField } from '../../parts/field.tsx'
import type { Terms } from './terms.ts'
import type { DraftJob } from './use-draft-job.ts'
import { WholeNumber } from './whole-number.tsx'

type Item = Record<string, unknown>
type Field = Form['data'][number]

const LEAST_SECONDS = 10
const MOST_SECONDS = 8 * 3600

/** Offered where AI made some of what people look at. */
export const RepairFields = ({ draft }: { draft: DraftJob }) => {
  const { terms, change } = draft
  const { repair } = terms
  if (terms.input_origin === 'human' || terms.form.data.length === 0) return null
  const begun = { creation_seconds: terms.estimated_seconds ?? 60, worst: [] }
  return (
    <div className="grid max-w-prose gap-4">
      <CheckField
        checked={repair !== undefined}
        onChange={(event) => change({ repair: event.target.checked ? begun : undefined })}
      >
        <Trans>People mend what AI made</Trans>
      </CheckField>
      <p className="text-sm text-muted">
        <Trans>
          It is paid as writing it anew, and writing it anew counts as done. In their first places
          people may say what one is worth to them, or leave and be paid for the time until then.
        </Trans>
      </p>
      {repair !== undefined && <Asked draft={draft} repair={repair} />}
    </div>
  )
}

type AskedProps = { draft: DraftJob; repair: NonNullable<Terms['repair']> }

const Asked = ({ draft, repair }: AskedProps) => {
  const { t } = useLingui()
  const { terms, change } = draft
  return (
    <>
      <WholeNumber
        label={t`Seconds for writing one anew`}
        hint={t`The reward must reach the floor for this time, however quickly one can be mended.`}
        value={repair.creation_seconds}
        least={LEAST_SECONDS}
        most={MOST_SECONDS}
        onNumber={(creation_seconds) => change({ repair: { ...repair, creation_seconds } })}
      />
      <Worst
        fields={terms.form.data}
        initial={repair.worst ?? []}
        onWorst={(worst) => change({ repair: { ...repair, worst } })}
      />
    </>
  )
}

type WorstProps = {
  fields: readonly Field[]
  initial: readonly Item[]
  onWorst: (all: Item[]) => void
}

const isFilled = (item: Item, fields: readonly Field[]): boolean =>
  fields.every(({ name, required }) => required === false || item[name] !== undefined)

/** Only items that are written to their end are kept with the draft. */
const Worst = ({ fields, initial, onWorst }: WorstProps) => {
  const { t } = useLingui()
  const [items, setItems] = useState<readonly Item[]>(initial.length === 0 ? [{}] : initial)
  const set = (all: readonly Item[]) => {
    setItems(all)
    onWorst(all.filter((item) => isFilled(item, fields)))
  }
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-medium">
        <Trans>The worst of them</Trans>
      </legend>
      <p className="text-sm text-muted">
        <Trans>One to five, as tasks show them. Everybody sees them before they accept.</Trans>
      </p>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has nothing else that stays
        <div key={at} className="grid gap-3 border-s-3 border-line ps-3">
          <ItemFields
            {...{ fields, item, number: at + 1 }}
            onItem={(changed) => set(items.map((one, index) => (index === at ? changed : one)))}
          />
          {items.length > 1 && (
            <div>
              <Button
                look="plain"
                className="-ms-4"
                onClick={() => set(items.filter((_, index) => index !== at))}
              >
                {t`Take item ${at + 1} out`}
              </Button>
            </div>
          )}
        </div>
      ))}
      {items.length < REPAIR_LIMITS.worst_items && (
        <div>
          <Button look="plain" className="-ms-4" onClick={() => setItems([...items, {}])}>
            <Trans>Add another of the worst</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type ItemProps = {
  fields: readonly Field[]
  item: Item
  number: number
  onItem: (item: Item) => void
}

const ItemFields = ({ fields, item, number, onItem }: ItemProps) => (
  <>
    {fields.map((field) => (
      <Value
        key={field.name}
        field={field}
        number={number}
        value={item[field.name]}
        onValue={(value) => onItem(withValue(item, field, value))}
      />
    ))}
  </>
)

/** A field that was emptied is not there. */
const withValue = (item: Item, { name }: Field, value: string): Item => {
  const { [name]: _, ...others } = item
  return value.trim() === '' ? others : { ...others, [name]: value }
}

type ValueProps = {
  field: Field
  number: number
  value: unknown
  onValue: (value: string) => void
}

const Value = ({ field: { name, kind }, number, value, onValue }: ValueProps) => {
  const { t } = useLingui()
  const text = typeof value === 'string' ? value : ''
  const label = t`Item ${number}: ${name}`
  if (kind === 'text' || kind === 'markdown')
    return <LinesField label={label} rows={3} value={text} onText={onValue} />
  return (
    <TextField
      label={label}
      hint={t`An https address: a file of yours is seen only by who holds a task.`}
      type="url"
      value={text}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}
