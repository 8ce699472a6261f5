/** One question about one region: answered in the list of marks, or below it. */
import { Trans } from '@lingui/react/macro'
import { filled } from '../../../../src/forms/reading.ts'
import { askedRegions } from '../../../../src/forms/regions/regions-in.ts'
import { CANT_TELL, isBlank, isCantTell } from '../../../../src/forms/show-if.ts'
import { useBeside } from '../../beside.tsx'
import { ChoiceRow } from '../../choice-row.tsx'
import { type ItemOf, useSurroundings } from '../../item-kind.ts'
import { askedKind } from './asked-kind.ts'

type Item = ItemOf<'per_region'>

/** What is answered so far, by region. */
export const answersIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isCantTell(value)
    ? (value as Record<string, unknown>)
    : {}

/** The answers with that of one region; a blank one is none. */
const withAnswer = (value: unknown, region: string, answer: unknown): unknown => {
  const { [region]: _, ...others } = answersIn(value)
  const next = isBlank(answer) ? others : { ...others, [region]: answer }
  return Object.keys(next).length === 0 ? undefined : next
}

type Props = {
  item: Item
  region: string
  value: unknown
  onChange: (value: unknown) => void
  id: string
}

export const RegionQuestion = ({ item, region, value, onChange, id }: Props) => {
  const { asked, kind } = askedKind(item)
  const { Ask } = kind
  const given = answersIn(value)[region]
  const answer = (next: unknown) => onChange(withAnswer(value, region, next))
  return (
    <div className="grid min-w-0 gap-2">
      <Ask
        item={asked}
        value={isCantTell(given) ? undefined : given}
        onChange={answer}
        id={id}
        describedBy={undefined}
        invalid={false}
        keyOf={() => undefined}
      />
      {item.cant_tell && (
        <ChoiceRow
          type="checkbox"
          checked={isCantTell(given)}
          onChange={() => answer(isCantTell(given) ? undefined : CANT_TELL)}
          label={<Trans>I can’t tell</Trans>}
        />
      )}
    </div>
  )
}

/** All questions of the page about one region, for the list of the tool that marked it. */
export const RegionQuestions = ({ of, region }: { of: string; region: string }) => {
  const { items, answers, answer } = useBeside()
  const { input } = useSurroundings()
  const about = items.filter(
    (one): one is Item =>
      one.type === 'per_region' &&
      one.of === of &&
      askedRegions(one, answers).some(({ id }) => id === region),
  )
  return about.map((item) => (
    <fieldset key={item.id} className="grid min-w-0 gap-2">
      <legend className="mb-1.5 font-medium">{filled(item.label, input)}</legend>
      <RegionQuestion
        item={item}
        region={region}
        value={answers[item.id]}
        onChange={(value) => answer(item.id, value)}
        id={`list-${item.id}-${region}`}
      />
    </fieldset>
  ))
}
