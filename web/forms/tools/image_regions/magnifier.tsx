/** What lies under the finger, larger and beside it. */
import type { Spot } from '../../../../src/forms/shapes/region.ts'
import type { Size, View } from '../parts/use-zoom.ts'
import { toScreen } from './board.ts'

/** Across, and times as large as on the board. [choice] */
const ACROSS = 128
const LARGER = 2.5

type Props = { src: string; at: Spot; view: View; size: Size; frame: Size; look: string }

export const Magnifier = ({ src, at, view, size, frame, look }: Props) => {
  const [x, y] = toScreen(view, at)
  const scale = view.scale * LARGER
  const away = x < frame.width / 2 && y < ACROSS + 60 ? { right: 8 } : { left: 8 }
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-2 overflow-hidden rounded-full border-4 border-surface bg-sunk shadow-lg"
      style={{ width: ACROSS, height: ACROSS, ...away }}
    >
      <img
        src={src}
        alt=""
        referrerPolicy="no-referrer"
        className={`absolute top-0 left-0 max-w-none origin-top-left ${look}`}
        style={{
          width: size.width,
          height: size.height,
          transform: `translate(${ACROSS / 2 - 4 - at[0] * scale}px, ${ACROSS / 2 - 4 - at[1] * scale}px) scale(${scale})`,
        }}
      />
      <svg
        viewBox="0 0 120 120"
        className="absolute inset-0 size-full fill-none"
        aria-hidden="true"
      >
        <path d="M60 20v32m0 16v32M20 60h32m16 0h32" stroke="#fff" strokeWidth="4" />
        <path d="M60 20v32m0 16v32M20 60h32m16 0h32" stroke="#111" strokeWidth="1.5" />
      </svg>
    </div>
  )
}
