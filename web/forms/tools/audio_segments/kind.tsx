/** Segments of a sound. */
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type Input, optionsOf } from '../../../../src/forms/reading.ts'
import { Notice } from '../../../parts/notice.tsx'
import { type AnswerKind, type AskProps, useSurroundings } from '../../item-kind.ts'
import { useMedia, useRenewal } from '../../media.tsx'
import { clockText } from '../parts/time/clock.ts'
import { inOrder } from '../parts/time/stretches.ts'
import { type Item, type Segment, segmentsOf } from './segments.ts'
import { SegmentsTool } from './segments-tool.tsx'

const Ask = (props: AskProps<Item>) => {
  const { t } = useLingui()
  const { input } = useSurroundings()
  const source = String(input[props.item.from] ?? '')
  const media = useMedia(source)
  const { broken, key, onError, onGood } = useRenewal(media)
  if (media.state === 'failed' || broken)
    return (
      <Notice look="warn">
        <Trans>
          The sound cannot be played. What you marked is kept; if the task makes no sense without
          it, return it.
        </Trans>
      </Notice>
    )
  if (media.state === 'loading')
    return <div role="status" aria-label={t`Loading…`} className="h-64 rounded-control bg-sunk" />
  return <SegmentsTool key={key} {...props} sound={{ source, url: media.url, onError, onGood }} />
}

type TellProps = { item: Item; value: unknown; input: Input }

/** As a text with times, the way one would read it aloud. */
const Tell = ({ item, value, input }: TellProps) => {
  const names = new Map(optionsOf(item, input).map((option) => [option.value, option.label]))
  const segments = inOrder(segmentsOf(value))
  if (segments.length === 0) return <Trans>Nothing to mark</Trans>
  return (
    <ol className="grid max-h-96 gap-1 overflow-y-auto">
      {segments.map((one) => (
        <li key={`${one.start_ms} ${one.end_ms} ${one.label ?? ''}`}>
          <span className="numbers text-sm text-muted" dir="ltr">
            {clockText(one.start_ms)} – {clockText(one.end_ms)}
          </span>{' '}
          {one.label !== undefined && (
            <b className="font-medium">{names.get(one.label) ?? one.label} </b>
          )}
          {one.text}
        </li>
      ))}
    </ol>
  )
}

const isBare = (text: string | undefined): boolean => text === undefined || !/\S/.test(text)

const overlaps = (segments: readonly Segment[]): boolean => {
  const order = inOrder(segments)
  return order.some((one, at) => one.start_ms < (order[at - 1]?.end_ms ?? 0))
}

export const kind: AnswerKind<Item> = {
  Ask,
  Tell,
  group: true,
  fault: (item, value, input) => {
    const segments = segmentsOf(value)
    if (segments.length < (item.min_segments ?? 0))
      return msg`Mark more segments: at least ${item.min_segments ?? 0}.`
    const labelled = optionsOf(item, input).length > 0
    if (labelled && segments.some(({ label }) => label === undefined))
      return msg`A segment has no label yet.`
    if (item.transcribe === 'always' && segments.some(({ text }) => isBare(text)))
      return msg`Write down what is heard in every segment.`
    return !item.overlap && overlaps(segments) ? msg`Two segments overlap.` : undefined
  },
}
