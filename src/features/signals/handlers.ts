/** The handlers of this slice, by the name of their operation. */
import { listOwnSignalsHandler } from './list-own-signals.ts'
import { listSignalsHandler } from './list-signals.ts'
import { lookForSignalsHandler } from './look-for-signals.ts'
import { settleSignalHandler } from './settle-signal.ts'

export const signalHandlers = {
  listOwnSignals: listOwnSignalsHandler,
  listSignals: listSignalsHandler,
  lookForSignals: lookForSignalsHandler,
  settleSignal: settleSignalHandler,
}
