/** Somebody’s marks as their reader sees them: the picture with what is on it, and how many of each label. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type Choice, type Input, optionsOf } from '../../../../src/forms/reading.ts'
import { regionsIn } from '../../../../src/forms/shapes/read-regions.ts'
import type { Region } from '../../../../src/forms/shapes/region.ts'
import type { ItemOf } from '../../item-kind.ts'
import { useMedia } from '../../media.tsx'
import { labelColour } from '../parts/label-colours.ts'
import { MarksLayer } from './marks-layer.tsx'

type Props = { item: ItemOf<'image_regions'>; value: unknown; input: Input }

export const Tell = ({ item, value, input }: Props) => {
  const { t } = useLingui()
  const source = Object.hasOwn(input, item.from) ? String(input[item.from]) : ''
  const media = useMedia(source)
  const [broken, setBroken] = useState(false)
  const given = regionsIn(value)
  if (given === undefined) return '–'
  const { width, height, regions } = given
  const labels = optionsOf(item, input)
  if (regions.length === 0) return <Trans>Nothing to mark</Trans>
  return (
    <figure className="grid gap-2">
      {media.state === 'ready' && !broken && (
        <div
          className="relative w-full max-w-md overflow-hidden rounded-control border border-line bg-sunk"
          style={{ aspectRatio: `${width} / ${height}` }}
        >
          <img
            src={media.small}
            alt={t`What was marked`}
            referrerPolicy="no-referrer"
            className="absolute inset-0 size-full"
            onError={() => setBroken(true)}
          />
          <svg
            viewBox={`0 0 ${width} ${height}`}
            className="absolute inset-0 size-full"
            aria-hidden="true"
          >
            <MarksLayer regions={regions} labels={labels} without={undefined} />
          </svg>
        </div>
      )}
      <Counts regions={regions} labels={labels} />
    </figure>
  )
}

/** How many of each label. */
const Counts = ({ regions, labels }: { regions: readonly Region[]; labels: readonly Choice[] }) => (
  <figcaption className="flex flex-wrap gap-x-4 gap-y-1">
    {labels.length === 0 ? (
      <Plural value={regions.length} one="# mark" other="# marks" />
    ) : (
      labels.map(({ value: own, label }, place) => (
        <span key={own} className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className="size-3.5 rounded-sm"
            style={{ background: labelColour(place) }}
          />
          {label}: {regions.filter((region) => region.label === own).length}
        </span>
      ))
    )}
  </figcaption>
)
