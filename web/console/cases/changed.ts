/** What is read anew after a step at the desk. */
import type { OperationName } from '../../api.generated.ts'

export const CASE_CHANGED: readonly OperationName[] = [
  'get_case',
  'list_cases',
  'list_case_queue',
  'get_case_figures',
]
