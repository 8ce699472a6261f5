import { getPayeeHandler } from './get-payee.ts'
import { setPayeeHandler } from './set-payee.ts'

/** The handlers of this slice, by the name of their operation. */
export const payeesHandlers = { setPayee: setPayeeHandler, getPayee: getPayeeHandler }
