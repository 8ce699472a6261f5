/** Training is explained at once; hidden checks and other work look alike. */
import { Suspense } from 'react'
import type { Assignment } from '../../api.generated.ts'
import { useExplained } from './use-explained.ts'
import { ExplainedCheck } from './wanted.tsx'

export const Training = ({ assignment }: { assignment: Assignment }) => {
  const check = useExplained(assignment.id)
  if (check === null) return null
  return (
    <Suspense>
      <ExplainedCheck assignment={assignment} check={check} />
    </Suspense>
  )
}
