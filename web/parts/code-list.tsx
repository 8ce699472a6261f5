/** Several entries chosen from a long list: those chosen stand as buttons that take them away again. */
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { SelectField } from './field.tsx'
import { say } from './say.tsx'

type Named = { code: string; name: string }
type Props = {
  label: ReactNode
  hint?: ReactNode
  /** What the list says before anything is chosen from it. */
  prompt: string
  entries: readonly Named[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  most: number
}

export const CodeList = ({ label, hint, prompt, entries, chosen, onChange, most }: Props) => {
  const { t } = useLingui()
  const nameOf = (code: string) => entries.find((entry) => entry.code === code)?.name ?? code
  const add = (code: string) => {
    if (code === '') return
    onChange([...chosen, code])
    say(t`${nameOf(code)} added.`)
  }
  const drop = (code: string) => {
    onChange(chosen.filter((one) => one !== code))
    say(t`${nameOf(code)} removed.`)
  }
  return (
    <div className="grid gap-2">
      <SelectField
        label={label}
        hint={hint}
        value=""
        disabled={chosen.length >= most}
        onChange={(event) => add(event.target.value)}
      >
        <option value="">{prompt}</option>
        {entries
          .filter(({ code }) => !chosen.includes(code))
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </SelectField>
      {chosen.length > 0 && <Chosen codes={chosen} nameOf={nameOf} onDrop={drop} />}
    </div>
  )
}

type ChosenProps = {
  codes: readonly string[]
  nameOf: (code: string) => string
  onDrop: (code: string) => void
}

const Chosen = ({ codes, nameOf, onDrop }: ChosenProps) => {
  const { t } = useLingui()
  return (
    <ul className="flex flex-wrap gap-2">
      {codes.map((code) => (
        <li key={code}>
          <button
            type="button"
            className={buttonClass('quiet', 'py-1 font-normal')}
            aria-label={t`Remove ${nameOf(code)}`}
            onClick={() => onDrop(code)}
          >
            {nameOf(code)}
            <span aria-hidden="true" className="text-muted">
              ×
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
