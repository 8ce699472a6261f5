/** What the instance explained when a piece of work was handed in, kept until the page is left. */
import { useQueryClient } from '@tanstack/react-query'
import type { Output } from '../../api.generated.ts'

export type Explained = NonNullable<Output<'submit_assignment'>['check']>

export const explainedKey = (assignment_id: string) => ['explained', assignment_id] as const

/** Null for hidden checks and for work that is none: they look alike. */
export const useExplained = (assignment_id: string): Explained | null =>
  useQueryClient().getQueryData<Explained | null>(explainedKey(assignment_id)) ?? null
