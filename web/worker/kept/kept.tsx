/** What only comes when there is some: places kept for this person, and taking part in a draw. */
import { type ComponentProps, Suspense } from 'react'
import { useRead } from '../../api/use-api.ts'
import { withWords } from '../later.ts'

const Places = withWords(async () => (await import('./kept-places.tsx')).KeptPlaces)
const Soon = withWords(async () => (await import('./drawn-soon.tsx')).DrawnSoon)

const EVERY_MS = 5000

export const KeptForYou = () => {
  const kept = useRead('list_kept_places', {}, { every: EVERY_MS }).data?.data ?? []
  return <Suspense fallback={null}>{kept.length > 0 && <Places kept={kept} />}</Suspense>
}

export const Drawn = (props: ComponentProps<typeof Soon>) => (
  <Suspense fallback={null}>
    <Soon {...props} />
  </Suspense>
)
