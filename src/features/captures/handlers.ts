/** What the operations on captures do. */
import { discardCaptureHandler } from './discard-capture.ts'
import { finishCaptureHandler } from './finish-capture.ts'
import { getCaptureHandler } from './get-capture.ts'
import { sendCaptureHandler } from './send-capture.ts'
import { startCaptureHandler } from './start-capture.ts'

export const capturesHandlers = {
  discardCapture: discardCaptureHandler,
  finishCapture: finishCaptureHandler,
  getCapture: getCaptureHandler,
  sendCapture: sendCaptureHandler,
  startCapture: startCaptureHandler,
}
