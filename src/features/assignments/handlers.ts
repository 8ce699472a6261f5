import { claimTaskHandler } from './claim-task.ts'
import { expireAssignmentHandler } from './expire-assignment.ts'
import { getAssignmentHandler } from './get-assignment.ts'
import { listAssignmentsHandler } from './list-assignments.ts'
import { requoteRepairHandler } from './repair/requote-repair.ts'
import { returnAssignmentHandler } from './return-assignment.ts'
import { saveDraftHandler } from './save-draft.ts'
import { submitAssignmentHandler } from './submit-assignment.ts'

/** The handlers of `assignments`, by the name of their operation. */
export const assignmentHandlers = {
  requoteRepair: requoteRepairHandler,
  claimTask: claimTaskHandler,
  expireAssignment: expireAssignmentHandler,
  getAssignment: getAssignmentHandler,
  listAssignments: listAssignmentsHandler,
  returnAssignment: returnAssignmentHandler,
  saveDraft: saveDraftHandler,
  submitAssignment: submitAssignmentHandler,
}
