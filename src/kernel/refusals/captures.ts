/** Refusals of what workers send for an answer. */
import type { ErrorEntry } from './entry.ts'

export const capturesRefusals = {
  capture_not_asked: {
    status: 422,
    title: 'The task does not ask for this',
    hint: 'Send what the item of the form asks for: its kind, its size, its number of files.',
  },
  capture_out_of_step: {
    status: 409,
    title: 'The piece does not follow what is here',
    hint: 'Call get_capture and send on from `received`; what is here stays.',
  },
  capture_incomplete: {
    status: 409,
    title: 'Not all of it is here yet',
    hint: 'Call get_capture and send on from `received`, then finish again.',
  },
  capture_damaged: {
    status: 422,
    title: 'What arrived is not what was announced',
    hint: 'Call discard_capture, then start again with the sha256 of the very bytes that you send.',
  },
  capture_no_room: {
    status: 409,
    title: 'There is no room for this at its requester',
    hint: 'Keep it on the device: nothing is lost. Tell the requester with ask_question, try again later, or return the task.',
  },
  capture_not_here: {
    status: 422,
    title: 'The answer names a file that was not sent for it',
    hint: 'Name the `file_id` that finish_capture returned for this assignment and this item.',
  },
} as const satisfies Record<string, ErrorEntry>
