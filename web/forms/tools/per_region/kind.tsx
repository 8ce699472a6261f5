import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { type Input, optionsOf } from '../../../../src/forms/reading.ts'
import { askedRegions } from '../../../../src/forms/regions/regions-in.ts'
import { isCantTell } from '../../../../src/forms/show-if.ts'
import { useBeside } from '../../beside.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { askedKind } from './asked-kind.ts'
import { answersIn, RegionQuestion } from './region-question.tsx'

type Item = ItemOf<'per_region'>

/** A region in words: what it quotes, else its place in the list. */
type Named = { id: string; label: string | undefined; words: string }

/** The regions to ask about, with the labels of the item that marked them. */
const useRegions = (item: Item): Named[] => {
  const { items, answers } = useBeside()
  const { input } = useSurroundings()
  const of = items.find(({ id }) => id === item.of)
  const labels = of !== undefined && 'options' in of ? optionsOf(of, input) : []
  return askedRegions(item, answers).map((region, at) => ({
    id: region.id,
    label: labels.find(({ value }) => value === region.label)?.label ?? region.label,
    words: 'text' in region && typeof region.text === 'string' ? region.text : String(at + 1),
  }))
}

const Ask = ({ item, value, onChange, id }: AskProps<Item>) => (
  <ol className="grid grid-cols-1 gap-3">
    {useRegions(item).map((region) => (
      <li key={region.id} className="rounded-control border border-line bg-surface p-3">
        <fieldset className="grid min-w-0 gap-2">
          <legend className="contents">
            <span className="mb-2 block max-h-24 overflow-y-auto">
              <bdi className="font-medium">{region.words}</bdi>{' '}
              <span className="text-sm text-muted">{region.label}</span>
            </span>
          </legend>
          <RegionQuestion
            item={item}
            region={region.id}
            value={value}
            onChange={onChange}
            id={`${id}-${region.id}`}
          />
        </fieldset>
      </li>
    ))}
  </ol>
)

type TellProps = { item: Item; value: unknown; input: Input }

/** Answers about regions as their readers see them. */
const Tell = ({ item, value, input }: TellProps) => {
  const { asked, kind: how } = askedKind(item)
  const labels = new Map(how.choices?.(asked, input).map((one) => [one.value, one.label]))
  return (
    <ul className="grid gap-1">
      {Object.entries(answersIn(value)).map(([region, answer]) => (
        <li key={region}>
          <span className="numbers text-sm text-muted">{region}</span>{' '}
          {isCantTell(answer) ? (
            <Trans>Can’t tell</Trans>
          ) : (
            [answer]
              .flat()
              .map((one) => labels.get(String(one)) ?? String(one))
              .join(', ')
          )}
        </li>
      ))}
    </ul>
  )
}

/** One question about each region that another item marked. */
export const kind: AnswerKind<Item> = {
  Ask,
  Tell,
  group: true,
  fault: (item, value, input, answers) => {
    const given = answersIn(value)
    const { asked, kind: how } = askedKind(item)
    const regions = askedRegions(item, answers)
    if (item.required && regions.some(({ id }) => !Object.hasOwn(given, id)))
      return msg`Answer it for every one.`
    for (const { id } of regions) {
      const one = given[id]
      if (one === undefined || isCantTell(one)) continue
      const fault = how.fault?.(asked, one, input, answers)
      if (fault !== undefined) return fault
    }
    return undefined
  },
}
