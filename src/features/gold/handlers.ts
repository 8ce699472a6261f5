import { addGoldHandler } from './add-gold.ts'
import { answerCheckContestHandler } from './answer-check-contest.ts'
import { contestCheckHandler } from './contest-check.ts'
import { getChecksHandler } from './get-checks.ts'
import { lapseCheckContestHandler } from './lapse-check-contest.ts'
import { listCheckContestsHandler } from './list-check-contests.ts'
import { listGoldHandler } from './list-gold.ts'
import { lookAtChecksHandler } from './look-at-checks.ts'
import { markGoldHandler } from './mark-gold.ts'
import { retireGoldHandler } from './retire-gold.ts'

/** The handlers of `gold`, by the name of their operation. */
export const goldHandlers = {
  addGold: addGoldHandler,
  answerCheckContest: answerCheckContestHandler,
  contestCheck: contestCheckHandler,
  getChecks: getChecksHandler,
  lapseCheckContest: lapseCheckContestHandler,
  listCheckContests: listCheckContestsHandler,
  listGold: listGoldHandler,
  lookAtChecks: lookAtChecksHandler,
  markGold: markGoldHandler,
  retireGold: retireGoldHandler,
}
