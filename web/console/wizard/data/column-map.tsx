/** Which column goes where: a list to choose from for each field, and what the first rows become. */
import { Trans, useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../parts/field.tsx'
import { type DataField, type Mapping, PICTURES } from './mapping.ts'
import type { Row } from './rows.ts'
import type { Dropped } from './use-dropped.ts'

type Props = {
  fields: readonly DataField[]
  labels: Record<string, string>
  dropped: Dropped
  mapping: Mapping
  onMapping: (mapping: Mapping) => void
}

export const ColumnMap = ({ fields, labels, dropped, mapping, onMapping }: Props) => {
  const { t } = useLingui()
  const { table, pictures } = dropped
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {fields.map(({ name, kind, required }) => {
        const media = kind === 'image' || kind === 'audio'
        const missing = required && mapping[name] === undefined
        return (
          <SelectField
            key={name}
            label={labels[name] ?? name}
            hint={required ? undefined : t`May stay empty`}
            fault={missing && t`Choose where it comes from.`}
            value={mapping[name] ?? ''}
            onChange={(event) => onMapping({ ...mapping, [name]: event.target.value || undefined })}
          >
            <option value="">{t`Nothing`}</option>
            {table === undefined && media && pictures.size > 0 && (
              <option value={PICTURES}>{t`The files you dropped`}</option>
            )}
            {table?.columns.map((column) => (
              <option key={column} value={column}>
                {t`Column “${column}”`}
              </option>
            ))}
          </SelectField>
        )
      })}
    </div>
  )
}

/** The first tasks as they would be. */
export const FirstRows = ({
  fields,
  labels,
  rows,
}: Pick<Props, 'fields' | 'labels'> & { rows: readonly Row[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
  <div className="overflow-x-auto rounded-control border border-line" tabIndex={0}>
    <table className="w-full text-start text-[0.9375rem]">
      <caption className="sr-only">
        <Trans>The first tasks</Trans>
      </caption>
      <thead className="bg-sunk text-start">
        <tr>
          <th scope="col" className="px-3 py-2 text-start font-medium">
            <Trans>Line</Trans>
          </th>
          {fields.map(({ name }) => (
            <th key={name} scope="col" className="px-3 py-2 text-start font-medium">
              {labels[name] ?? name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.slice(0, 3).map(({ line, input }) => (
          <tr key={line}>
            <td className="numbers px-3 py-2 align-top text-muted">{line}</td>
            {fields.map(({ name }) => (
              <td key={name} className="max-w-72 min-w-32 truncate px-3 py-2 align-top">
                {input[name] ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
