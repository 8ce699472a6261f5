/** What a task brought along, short enough to recognise it by. */
import { useLingui } from '@lingui/react/macro'
import type { Form } from '../../../src/forms/form.ts'
import type { Input } from '../../../src/forms/reading.ts'
import { Picture } from '../../forms/picture.tsx'
import { Sound } from '../../forms/sound.tsx'

type Field = Form['data'][number]

export const InputSummary = ({ form, input }: { form: Form; input: Input }) => {
  const fields = form.data.filter(({ name }) => input[name] !== undefined && input[name] !== null)
  if (fields.length === 0) return null
  return (
    <div className="grid gap-3 text-[0.9375rem]">
      {fields.map((field) => (
        <FieldView key={field.name} field={field} value={input[field.name]} />
      ))}
    </div>
  )
}

const FieldView = ({ field, value }: { field: Field; value: unknown }) => {
  const { t } = useLingui()
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (field.kind === 'image')
    return (
      <div className="max-w-xs">
        <Picture source={text} alt={t`Picture: ${field.name}`} title={field.name} />
      </div>
    )
  if (field.kind === 'audio') return <Sound source={text} name={field.name} />
  return (
    <p className="line-clamp-4 max-w-prose whitespace-pre-wrap text-muted" title={field.name}>
      {text}
    </p>
  )
}
