/** What is wrong with the rows, line by line. Rows at fault can be left out. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '../../../parts/notice.tsx'
import type { RowFault } from './rows.ts'
import type { NoTable, TableFault } from './table.ts'

const FAULTS: Record<RowFault['fault'], MessageDescriptor> = {
  missing: msg`is empty`,
  number: msg`is not a number`,
  media: msg`is neither an https address nor a file you dropped`,
  link: msg`is not an https address`,
  options: msg`needs two or more words with | between them`,
  long: msg`is too long`,
}

/** More would not be read. */
const SHOWN = 8

export const RowFaults = ({
  faults,
  labels,
}: {
  faults: readonly RowFault[]
  labels: Record<string, string>
}) => {
  const { t } = useLingui()
  if (faults.length === 0) return null
  return (
    <div role="status">
      <Notice
        look="warn"
        title={
          <Plural
            value={faults.length}
            one="One cell cannot be used"
            other="# cells cannot be used"
          />
        }
      >
        <ul className="mt-1 grid gap-0.5">
          {faults.slice(0, SHOWN).map(({ line, field, fault, value }) => (
            <li key={`${line} ${field}`}>
              <Trans>
                Line {line}: “{labels[field] ?? field}” {t(FAULTS[fault])}
              </Trans>
              {value !== '' && <span className="text-muted"> ({value})</span>}
            </li>
          ))}
        </ul>
        {faults.length > SHOWN && (
          <p className="mt-1 text-muted">
            <Trans>… and more. Correct them in your file and drop it again.</Trans>
          </p>
        )}
      </Notice>
    </div>
  )
}

const TABLE_FAULTS: Record<TableFault, MessageDescriptor> = {
  empty: msg`There is nothing in it but a header`,
  no_header: msg`Its first line names no columns`,
  twice: msg`Two columns have the same name`,
  torn: msg`It ends inside a quoted cell`,
  too_large: msg`It is too large: at most 100,000 lines at once`,
}

/** Why a file was not taken as a table. */
export const TableRefused = ({ fault }: { fault: NoTable | undefined }) => {
  const { t } = useLingui()
  return (
    <div role="alert">
      {fault !== undefined && (
        <Notice look="error" title={<Trans>This table cannot be read</Trans>}>
          {t(TABLE_FAULTS[fault.fault])}
          {fault.about !== '' && ` (${fault.about})`}
        </Notice>
      )}
    </div>
  )
}
