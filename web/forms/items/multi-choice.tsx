import { msg } from '@lingui/core/macro'
import { Plural, useLingui } from '@lingui/react/macro'
import { optionsOf } from '../../../src/forms/reading.ts'
import { ChoiceRow } from '../choice-row.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../item-kind.ts'
import { OwnWords, ownWordsFault, ownWordsIn } from '../own-words.tsx'

type Item = ItemOf<'multi_choice'>

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Adds the option or takes it away. */
const toggled = (value: unknown, option: string): unknown[] => {
  const chosen = listOf(value)
  return chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]
}

const Limits = ({ item }: { item: Item }) => {
  const { min_choices: least, max_choices: most } = item
  if (most !== undefined)
    return <Plural value={most} one="Choose at most # answer." other="Choose at most # answers." />
  if (least !== undefined && least > 1)
    return (
      <Plural value={least} one="Choose at least # answer." other="Choose at least # answers." />
    )
  return null
}

const Ask = ({ item, value, onChange, keyOf }: AskProps<Item>) => {
  const { t } = useLingui()
  const { input } = useSurroundings()
  const chosen = listOf(value)
  const own = chosen.map(ownWordsIn).find((words) => words !== undefined)
  const withoutOwn = chosen.filter((one) => ownWordsIn(one) === undefined)
  const setOwn = (words: string | undefined) =>
    onChange(words === undefined ? withoutOwn : [...withoutOwn, { other: words }])
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted empty:hidden">
        <Limits item={item} />
      </p>
      {optionsOf(item, input).map((option) => (
        <ChoiceRow
          key={option.value}
          type="checkbox"
          checked={chosen.includes(option.value)}
          onChange={() => onChange(toggled(value, option.value))}
          label={option.label}
          help={option.help}
          hint={keyOf(option.value)}
        />
      ))}
      {item.other && (
        <ChoiceRow
          type="checkbox"
          checked={own !== undefined}
          onChange={() => setOwn(own === undefined ? '' : undefined)}
          label={t`Something else`}
        />
      )}
      {own !== undefined && <OwnWords words={own} onWords={setOwn} />}
    </div>
  )
}

/** Any of several options. */
export const multiChoice: AnswerKind<Item> = {
  Ask,
  group: true,
  choices: optionsOf,
  pick: (_item, value, picked) => toggled(value, picked),
  fault: (item, value) => {
    const chosen = listOf(value)
    if (chosen.length < (item.min_choices ?? 1)) return msg`Choose a few more.`
    if (item.max_choices !== undefined && chosen.length > item.max_choices)
      return msg`Choose fewer.`
    return ownWordsFault(chosen)
  },
}
