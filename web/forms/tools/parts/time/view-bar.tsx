/** Closer, further, and along. */
import { useLingui } from '@lingui/react/macro'
import { ToolButton } from '../tool-button.tsx'
import { clockText } from './clock.ts'
import type { ViewControl } from './use-view.ts'

type Props = { control: ViewControl; length: number; at: number }

export const ViewBar = ({ control, length, at }: Props) => {
  const { t } = useLingui()
  const { view, zoom, scrollTo, canZoomIn, canZoomOut } = control
  const seen = at >= view.from && at <= view.to
  const around = seen ? at : (view.from + view.to) / 2
  return (
    <div dir="ltr" className="flex items-center gap-2">
      <ToolButton
        words={t`See more of it`}
        sign="M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm5 12 4 4M8 11h6"
        disabled={!canZoomOut}
        onClick={() => zoom(0.5, around)}
      />
      <ToolButton
        words={t`Look closer`}
        sign="M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm5 12 4 4M8 11h6m-3-3v6"
        disabled={!canZoomIn}
        onClick={() => zoom(2, around)}
      />
      <input
        type="range"
        min={0}
        max={Math.max(1, Math.round(length - (view.to - view.from)))}
        step={Math.max(1, Math.round((view.to - view.from) / 10))}
        value={Math.round(view.from)}
        disabled={!canZoomOut}
        aria-label={t`Part that is shown`}
        aria-valuetext={`${clockText(view.from, false)} – ${clockText(view.to, false)}`}
        onChange={(event) => scrollTo(Number(event.target.value))}
        className="h-11 min-w-0 grow accent-accent disabled:invisible"
      />
    </div>
  )
}
