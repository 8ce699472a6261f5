import { useLingui } from '@lingui/react/macro'
import { optionsOf } from '../../../src/forms/reading.ts'
import { ChoiceRow } from '../choice-row.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../item-kind.ts'
import { OwnWords, ownWordsFault, ownWordsIn } from '../own-words.tsx'

const Ask = ({ item, value, onChange, id, keyOf }: AskProps<ItemOf<'choice'>>) => {
  const { t } = useLingui()
  const { input } = useSurroundings()
  const own = ownWordsIn(value)
  return (
    <div className="grid gap-2">
      {optionsOf(item, input).map((option) => (
        <ChoiceRow
          key={option.value}
          type="radio"
          name={id}
          checked={value === option.value}
          onChange={() => onChange(option.value)}
          label={option.label}
          help={option.help}
          hint={keyOf(option.value)}
        />
      ))}
      {item.other && (
        <ChoiceRow
          type="radio"
          name={id}
          checked={own !== undefined}
          onChange={() => onChange({ other: '' })}
          label={t`Something else`}
        />
      )}
      {own !== undefined && (
        <OwnWords words={own} onWords={(words) => onChange({ other: words })} />
      )}
    </div>
  )
}

/** One of several options. */
export const choice: AnswerKind<ItemOf<'choice'>> = {
  Ask,
  group: true,
  choices: optionsOf,
  pick: (_item, _value, picked) => picked,
  fault: (_item, value) => ownWordsFault([value]),
}
