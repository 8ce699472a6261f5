import { listWagesHandler } from './list-wages.ts'
import { loadWagesHandler } from './load-wages.ts'

/** The handlers of this slice, by the name of their operation. */
export const wageHandlers = { listWages: listWagesHandler, loadWages: loadWagesHandler }
