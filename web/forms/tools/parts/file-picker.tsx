/** Which of several files is in hand. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'

type Props = {
  paths: readonly string[]
  chosen: string
  onChoose: (path: string) => void
  /** What is said beside a path, such as that it changed. */
  noteOf?: (path: string) => string | undefined
}

/** Radio buttons: arrows move between files, one stop of the tab key for all. Nothing for one file. */
export const FilePicker = ({ paths, chosen, onChoose, noteOf }: Props) => {
  const { t } = useLingui()
  const name = useId()
  if (paths.length < 2) return null
  return (
    <div role="radiogroup" aria-label={t`Files`} className="flex flex-wrap gap-2">
      {paths.map((path) => {
        const note = noteOf?.(path)
        return (
          <label
            key={path}
            className="flex min-h-11 max-w-full items-center gap-2 rounded-control border border-edge bg-surface px-3 py-1.5 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={path === chosen}
              onChange={() => onChoose(path)}
            />
            <bdi className="min-w-0 break-all font-mono text-sm">{path}</bdi>
            {note !== undefined && <span className="text-sm text-muted">{note}</span>}
          </label>
        )
      })}
      <span className="sr-only">
        <Trans>The file below is the one chosen here.</Trans>
      </span>
    </div>
  )
}
