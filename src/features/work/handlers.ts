import { getWorkHandler } from './get-work.ts'
import { listWorkHandler } from './list-work.ts'
import { whyNoWorkHandler } from './why-no-work.ts'

/** The handlers of `work`, by the name of their operation. */
export const workHandlers = {
  getWork: getWorkHandler,
  listWork: listWorkHandler,
  whyNoWork: whyNoWorkHandler,
}
