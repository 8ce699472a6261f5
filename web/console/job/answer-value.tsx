/** An answer in words: labels instead of values, “can’t tell” said aloud. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { AnswerItem } from '../../../src/forms/form.ts'
import type { Input } from '../../../src/forms/reading.ts'
import { isCantTell } from '../../../src/forms/show-if.ts'
import { ownWordsIn } from '../../forms/own-words.tsx'
import { answerKindOf } from '../../forms/registry.ts'
import { useLocale } from '../../parts/amount.tsx'

type Props = { item: AnswerItem; value: unknown; input: Input }

export const AnswerValue = ({ item, value, input }: Props) => {
  const { t } = useLingui()
  const locale = useLocale()
  const kind = answerKindOf(item)
  const choices = kind.choices?.(item, input) ?? []
  const wordsFor = (one: unknown): string => {
    const own = ownWordsIn(one)
    if (own !== undefined) return t`Something else: ${own}`
    return choices.find((choice) => choice.value === one)?.label ?? String(one)
  }
  if (isCantTell(value)) return <Trans>Can’t tell</Trans>
  if (kind.Tell && value !== undefined && value !== null)
    return <kind.Tell item={item} value={value} input={input} />
  if (Array.isArray(value))
    return item.type === 'rank'
      ? value.map((one, place) => `${place + 1}. ${wordsFor(one)}`).join('  ')
      : value.map(wordsFor).join(', ')
  if (typeof value === 'number') {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value)
    return item.type === 'number' && item.unit ? `${number} ${item.unit}` : number
  }
  if (value === undefined || value === null) return '–'
  return <span className="whitespace-pre-wrap">{wordsFor(value)}</span>
}
