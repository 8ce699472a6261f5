/** image_regions: boxes, outlines, points, lines and ellipses on a picture. */
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { type Input, optionsOf } from '../../../../src/forms/reading.ts'
import { prefilled, regionsIn } from '../../../../src/forms/shapes/read-regions.ts'
import { REGION_LIMITS } from '../../../../src/kernel/limits/forms/region-limits.ts'
import { Button } from '../../../parts/button.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { useMedia, useRenewal } from '../../media.tsx'
import { useVeil } from '../../veil.tsx'
import type { Size } from '../parts/use-zoom.ts'
import { Cover } from './board-view.tsx'
import { RegionTool } from './region-tool.tsx'
import { Tell } from './tell.tsx'

type Item = ItemOf<'image_regions'>

const sourceOf = (item: Item, input: Input): string =>
  Object.hasOwn(input, item.from) ? String(input[item.from]) : ''

const Broken = () => (
  <Notice look="warn">
    <Trans>The picture cannot be loaded. If the task makes no sense without it, return it.</Trans>
  </Notice>
)

const Ask = (props: AskProps<Item>) => {
  const { item } = props
  const { t } = useLingui()
  const { input } = useSurroundings()
  const media = useMedia(sourceOf(item, input))
  const renewal = useRenewal(media)
  const [measured, setMeasured] = useState<Size | null>(null)
  if (media.state === 'failed' || renewal.broken) return <Broken />
  if (media.state === 'loading')
    return <div role="status" aria-label={t`Loading…`} className="h-64 rounded-control bg-sunk" />
  const size = media.size ?? measured
  if (size === null)
    return (
      <img
        key={renewal.key}
        src={media.url}
        alt={t`Loading…`}
        referrerPolicy="no-referrer"
        className="h-64 w-full rounded-control bg-sunk object-contain"
        onError={renewal.onError}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setMeasured({ width, height })
        }
      />
    )
  // Some pictures load and have no size, drawings without one above all: there is nothing to mark on.
  if (size.width < 1 || size.height < 1) return <Broken />
  return <Marked {...props} size={size} media={media} renewal={renewal} />
}

type Ready = Extract<ReturnType<typeof useMedia>, { state: 'ready' }>
type MarkedProps = AskProps<Item> & {
  size: Size
  media: Ready
  renewal: ReturnType<typeof useRenewal>
}

const Marked = ({ item, value, onChange, describedBy, size, media, renewal }: MarkedProps) => {
  const { input } = useSurroundings()
  const { veiled, canVeil, look, lift } = useVeil()
  const found = item.prefill_from === undefined ? undefined : input[item.prefill_from]
  const { width, height } = size
  const { regions: brought, left_out } = useMemo(
    () => prefilled(found, { width, height }),
    [found, width, height],
  )
  const { key, onError, onGood } = renewal
  const picture = { url: media.url, small: media.small, key, onError, onGood, look }
  return (
    <div className="grid gap-3">
      {left_out > 0 && (
        <Notice look="warn">
          <Plural
            value={left_out}
            one="# suggested mark lies outside the picture and is left out."
            other="# suggested marks lie outside the picture and are left out."
          />
        </Notice>
      )}
      <RegionTool
        of={item.id}
        size={size}
        picture={picture}
        shapes={item.shapes}
        labels={optionsOf(item, input)}
        given={regionsIn(value)}
        brought={brought}
        onChange={onChange}
        fewest={item.min_regions}
        most={item.max_regions ?? REGION_LIMITS.regions}
        describedBy={describedBy}
        cover={veiled ? <Cover onLift={() => lift(true)} /> : undefined}
      />
      {canVeil && !veiled && (
        <Button look="plain" className="justify-self-start" onClick={() => lift(false)}>
          <Trans>Cover it again</Trans>
        </Button>
      )}
    </div>
  )
}

/** Why it cannot be handed in yet: too few, or a label that is no longer on offer. */
const faultOf = (item: Item, value: unknown) => {
  const given = regionsIn(value)
  if (given === undefined) return undefined
  const missing = item.min_regions - given.regions.length
  if (missing > 0) return msg`Mark ${missing} more.`
  const offered = item.options?.map((option) => option.value)
  const wrong = given.regions.findIndex(
    ({ label }) => offered !== undefined && !offered.includes(label ?? ''),
  )
  return wrong < 0 ? undefined : msg`Choose a label for mark ${wrong + 1}.`
}

export const kind: AnswerKind<Item> = { Ask, Tell, group: true, fault: faultOf }
