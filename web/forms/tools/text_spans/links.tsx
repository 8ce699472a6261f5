/** Links from one mark to another: chosen from lists, so that they need no drawing. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { SelectField } from '../../../parts/field.tsx'
import type { Marking } from './use-marking.ts'

const SHOWN = 60

/** A mark in a list: its number there and its words. */
const useNames = ({ marked, labels }: Marking): Map<string, string> =>
  new Map(
    marked.spans.map(({ id, text, label }, at) => {
      const words = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
      return [
        id,
        `${at + 1} · ${words} (${labels.find((one) => one.value === label)?.label ?? label})`,
      ]
    }),
  )

export const Links = ({ marking }: { marking: Marking }) => {
  const { marked, links } = marking
  const names = useNames(marking)
  const relations = marked.relations ?? []
  if (marked.spans.length < 2 && relations.length === 0)
    return (
      <p className="text-sm text-muted">
        <Trans>Once two passages are marked, you can link them.</Trans>
      </p>
    )
  return (
    <section className="grid gap-3">
      <h3 className="text-base">
        <Trans>Links</Trans>
      </h3>
      {relations.length > 0 && (
        <ul className="grid gap-1.5">
          {relations.map((relation, at) => (
            <LinkRow
              key={`${relation.from} ${relation.to} ${relation.label}`}
              from={names.get(relation.from) ?? relation.from}
              to={names.get(relation.to) ?? relation.to}
              words={links.find(({ value }) => value === relation.label)?.label ?? relation.label}
              onRemove={() => marking.unlink(at)}
            />
          ))}
        </ul>
      )}
      <NewLink marking={marking} names={names} />
    </section>
  )
}

type RowProps = { from: string; words: string; to: string; onRemove: () => void }

const LinkRow = ({ from, words, to, onRemove }: RowProps) => {
  const { t } = useLingui()
  return (
    <li className="flex items-center gap-2 rounded-control border border-line bg-surface ps-3 pe-1">
      <span className="min-w-0 grow py-1.5">
        <bdi>{from}</bdi> <span className="font-medium text-accent">{words}</span> <bdi>{to}</bdi>
      </span>
      <Button
        look="plain"
        className="px-3"
        aria-label={t`Remove the link: ${from} ${words} ${to}`}
        onClick={onRemove}
      >
        <svg viewBox="0 0 24 24" className="size-5 fill-none stroke-current" aria-hidden="true">
          <path d="m6 6 12 12M18 6 6 18" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </Button>
    </li>
  )
}

type MarkFieldProps = {
  label: string
  value: string
  names: Map<string, string>
  onMark: (id: string) => void
}

const MarkField = ({ label, value, names, onMark }: MarkFieldProps) => (
  <SelectField label={label} value={value} onChange={({ target }) => onMark(target.value)}>
    {[...names].map(([id, name]) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </SelectField>
)

const NewLink = ({ marking, names }: { marking: Marking; names: Map<string, string> }) => {
  const { t } = useLingui()
  const ids = [...names.keys()]
  const [wanted, setWanted] = useState<{ from?: string; label?: string; to?: string }>({})
  const kept = (id: string | undefined) => (id !== undefined && names.has(id) ? id : undefined)
  const from = kept(wanted.from) ?? kept(marking.chosen) ?? ids[0] ?? ''
  const to = kept(wanted.to) ?? ids.find((id) => id !== from) ?? ''
  const label = wanted.label ?? marking.links[0]?.value ?? ''
  const link = () => {
    marking.link({ from, to, label })
    setWanted({ label })
  }
  return (
    <div className="grid items-end gap-2 sm:grid-cols-[1fr_auto_1fr_auto]">
      <MarkField
        {...{ label: t`From`, value: from, names }}
        onMark={(id) => setWanted({ ...wanted, from: id })}
      />
      <SelectField
        label={t`Link`}
        value={label}
        onChange={({ target }) => setWanted({ ...wanted, label: target.value })}
      >
        {marking.links.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </SelectField>
      <MarkField
        {...{ label: t`To`, value: to, names }}
        onMark={(id) => setWanted({ ...wanted, to: id })}
      />
      <Button disabled={from === to} onClick={link}>
        <Trans>Link them</Trans>
      </Button>
    </div>
  )
}
