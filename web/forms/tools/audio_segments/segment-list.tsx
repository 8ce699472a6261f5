/** All segments, a hundred at a time: a long talk has a thousand. */
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Choice } from '../../../../src/forms/reading.ts'
import { Button } from '../../../parts/button.tsx'
import { MarkList } from '../parts/mark-list.tsx'
import { clockText } from '../parts/time/clock.ts'
import type { Marking } from './use-marking.ts'

const SHOWN = 100

type Props = { marking: Marking; labels: readonly Choice[] }

export const SegmentList = ({ marking, labels }: Props) => {
  const { segments, at } = marking
  const [page, setPage] = useState(0)
  const last = Math.max(0, Math.ceil(segments.length / SHOWN) - 1)
  // The selected one is always among those shown.
  const now = at === undefined ? Math.min(page, last) : Math.floor(at / SHOWN)
  const before = now * SHOWN
  const marks = segments.slice(before, before + SHOWN).map((segment, own) => ({
    id: String(before + own),
    label: segment.label,
    words: [
      `${clockText(segment.start_ms)} – ${clockText(segment.end_ms)}`,
      ...(segment.text ? [segment.text] : []),
    ].join(' · '),
  }))
  const turn = (to: number) => {
    marking.select(undefined)
    setPage(to)
  }
  return (
    <div className="grid gap-2">
      <MarkList
        marks={marks}
        before={before}
        count={segments.length}
        labels={labels}
        selected={at === undefined ? undefined : String(at)}
        onSelect={(mark) => marking.select(mark === undefined ? undefined : Number(mark))}
        onDelete={(mark) => marking.remove(Number(mark))}
        onLabel={(mark, label) => marking.nameAt(Number(mark), label)}
      />
      {last > 0 && (
        <div className="flex gap-2">
          <Button disabled={now === 0} onClick={() => turn(now - 1)}>
            <Trans>Earlier ones</Trans>
          </Button>
          <Button disabled={now === last} onClick={() => turn(now + 1)}>
            <Trans>Later ones</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
