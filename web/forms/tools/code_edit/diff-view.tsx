/** A unified diff to read: signs say what colours say. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Changes } from '../../../../src/forms/item-parts/code-changes.ts'
import { Scrolled } from '../parts/scrolled.tsx'

const lookOf = (line: string): string => {
  if (line.startsWith('+++') || line.startsWith('---')) return 'font-semibold'
  if (line.startsWith('@@')) return 'text-muted'
  if (line.startsWith('+')) return 'bg-accent-soft'
  return line.startsWith('-') ? 'bg-danger-soft text-danger' : ''
}

type Props = { changes: Changes | undefined; open?: boolean }

export const DiffView = ({ changes, open = false }: Props) => {
  const { t } = useLingui()
  if (changes === undefined)
    return (
      <p className="text-sm text-muted" role="status">
        <Trans>Nothing changed yet</Trans>
      </p>
    )
  const files = changes.files.length
  return (
    <details
      open={open}
      className="min-w-0 rounded-control border border-line bg-surface px-3.5 py-2"
    >
      <summary className="flex min-h-11 cursor-pointer items-center font-medium">
        <Plural value={files} one="Changes in # file" other="Changes in # files" />
      </summary>
      <Scrolled name={t`All changes`} className="max-h-96">
        <pre>
          <code className="grid min-w-max">
            {changes.diff.split('\n').map((line, at) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, in their order
                key={at}
                className={lookOf(line)}
              >
                {line || '\n'}
              </span>
            ))}
          </code>
        </pre>
      </Scrolled>
    </details>
  )
}
