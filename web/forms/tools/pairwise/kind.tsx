import { type I18n, i18n as words } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type Choice, filled, type Input } from '../../../../src/forms/reading.ts'
import { ChoiceRow } from '../../choice-row.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { Markdown } from '../../markdown.tsx'
import { Picture } from '../../picture.tsx'
import { Sound } from '../../sound.tsx'

type Item = ItemOf<'pairwise'>

/** The value of a data field in the way its kind is shown. */
const FieldView = ({ name, title }: { name: string; title: string }) => {
  const { form, input } = useSurroundings()
  const value = String(input[name] ?? '')
  switch (form.data.find((field) => field.name === name)?.kind) {
    case 'image':
      return <Picture source={value} alt={title} title={title} />
    case 'audio':
      return <Sound source={value} name={title} />
    case 'markdown':
      return <Markdown text={value} top={4} />
    default:
      return <p className="whitespace-pre-wrap">{value}</p>
  }
}

const sidesOf = (item: Item, input: Input): { left: string; right: string } => ({
  left: filled(item.left_label, input) || 'A',
  right: filled(item.right_label, input) || 'B',
})

const BETTER = (side: string) => msg`${side} is better`
const SAME = msg`Both the same`

const choicesIn = (i18n: I18n, item: Item, input: Input): Choice[] => {
  const { left, right } = sidesOf(item, input)
  return [
    { value: 'left', label: i18n._(BETTER(left)) },
    { value: 'right', label: i18n._(BETTER(right)) },
    ...(item.tie ? [{ value: 'tie', label: i18n._(SAME) }] : []),
  ]
}

const Ask = ({ item, value, onChange, id, keyOf }: AskProps<Item>) => {
  const { i18n } = useLingui()
  const { input } = useSurroundings()
  const names = sidesOf(item, input)
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 md:grid-cols-2">
        {(['left', 'right'] as const).map((side) => (
          <div
            key={side}
            data-chosen={value === side || undefined}
            className="rounded-control border border-line bg-paper p-3.5 data-chosen:border-accent data-chosen:shadow-[inset_0_0_0_1px_var(--color-accent)]"
          >
            <p className="mb-1.5 text-sm font-semibold text-muted">{names[side]}</p>
            <FieldView name={item[side]} title={names[side]} />
          </div>
        ))}
      </div>
      <div className={`grid gap-2 ${item.tie ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}>
        {choicesIn(i18n, item, input).map((choice) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            name={id}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            label={choice.label}
            hint={keyOf(choice.value)}
          />
        ))}
      </div>
    </div>
  )
}

/** Which of two is better. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  choices: (item: Item, input: Input) => choicesIn(words, item, input),
  pick: (_item, _value, picked) => picked,
}
