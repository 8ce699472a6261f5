/** The handlers of this slice, by the name of their operation. */
import { advanceAttemptHandler } from './attempts/advance-attempt.ts'
import { contestTestHandler } from './attempts/contest-test.ts'
import { getAttemptHandler } from './attempts/get-attempt.ts'
import { gradeTestHandler } from './attempts/grade-test.ts'
import { listAttemptsHandler } from './attempts/list-attempts.ts'
import { listTestsHandler } from './attempts/list-tests.ts'
import { startTestHandler } from './attempts/start-test.ts'
import { submitTestHandler } from './attempts/submit-test.ts'
import { closeQualificationHandler } from './close-qualification.ts'
import { createQualificationHandler } from './create-qualification.ts'
import { fundQualificationHandler } from './fund-qualification.ts'
import { getQualificationHandler } from './get-qualification.ts'
import { listQualificationsHandler } from './list-qualifications.ts'
import { topUpTestHandler } from './top-up-test.ts'

export const qualificationHandlers = {
  createQualification: createQualificationHandler,
  fundQualification: fundQualificationHandler,
  closeQualification: closeQualificationHandler,
  getQualification: getQualificationHandler,
  listQualifications: listQualificationsHandler,
  listTests: listTestsHandler,
  startTest: startTestHandler,
  getAttempt: getAttemptHandler,
  submitTest: submitTestHandler,
  contestTest: contestTestHandler,
  listAttempts: listAttemptsHandler,
  gradeTest: gradeTestHandler,
  advanceAttempt: advanceAttemptHandler,
  topUpTest: topUpTestHandler,
}
