/**
 * The one catalogue of errors. Every refusal the product can give stands in `refusals/` with its HTTP
 * status, a title, and a hint: one imperative sentence that a program or a person can follow.
 * `docs/errors.md` is generated from it.
 */
import { alertRefusals } from './refusals/alerts.ts'
import { audienceRefusals } from './refusals/audience.ts'
import { capturesRefusals } from './refusals/captures.ts'
import { contentRefusals } from './refusals/content.ts'
import type { ErrorEntry } from './refusals/entry.ts'
import { exportRefusals } from './refusals/exports.ts'
import { filesRefusals } from './refusals/files.ts'
import { goldRefusals } from './refusals/gold.ts'
import { launchRefusals } from './refusals/launch.ts'
import { modelRefusals } from './refusals/models.ts'
import { moneyRefusals } from './refusals/money.ts'
import { payRefusals } from './refusals/pay.ts'
import { peopleRefusals } from './refusals/people.ts'
import { projectRefusals } from './refusals/projects.ts'
import { qualificationRefusals } from './refusals/qualifications.ts'
import { questionsRefusals } from './refusals/questions.ts'
import { requestsRefusals } from './refusals/requests.ts'
import { screeningRefusals } from './refusals/screening.ts'
import { standingRefusals } from './refusals/standing.ts'
import { verdictsRefusals } from './refusals/verdicts.ts'
import { voiceRefusals } from './refusals/voice.ts'
import { workRefusals } from './refusals/work.ts'

const catalogue = {
  ...requestsRefusals,
  ...workRefusals,
  ...moneyRefusals,
  ...payRefusals,
  ...peopleRefusals,
  ...capturesRefusals,
  ...filesRefusals,
  ...exportRefusals,
  ...audienceRefusals,
  ...contentRefusals,
  ...screeningRefusals,
  ...verdictsRefusals,
  ...standingRefusals,
  ...questionsRefusals,
  ...projectRefusals,
  ...alertRefusals,
  ...voiceRefusals,
  ...qualificationRefusals,
  ...goldRefusals,
  ...modelRefusals,
  ...launchRefusals,
}

export type ErrorCode = keyof typeof catalogue
export const ERRORS: Record<ErrorCode, ErrorEntry> = catalogue

/** One thing that is wrong: where (JSON pointer, or `line 12`), what, and how to mend it. */
export type Issue = { pointer: string; message: string; hint?: string | undefined }

/** Further words on a refusal. `detail` is a whole sentence about this very case. */
export type ProblemDetails = { detail?: string; param?: string; errors?: Issue[] }

/** A refusal from the catalogue: the only error that crosses a door. */
export class Problem extends Error {
  readonly code: ErrorCode
  readonly details: ProblemDetails
  constructor(code: ErrorCode, details: ProblemDetails = {}) {
    super(`${code}: ${details.detail ?? ERRORS[code].title}`)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}

/** The shape of a refusal on every wire (RFC 9457 plus our members). */
export type ProblemBody = {
  type: string
  title: string
  status: number
  code: ErrorCode
  detail: string
  hint: string
  retryable: boolean
  request_id: string
  param?: string
  errors?: Issue[]
}

/** A Problem as the body of an `application/problem+json` answer. */
export const problemBody = (problem: Problem, requestId: string): ProblemBody => {
  const entry = ERRORS[problem.code]
  return {
    type: `/docs/errors#${problem.code}`,
    title: entry.title,
    status: entry.status,
    code: problem.code,
    detail: problem.details.detail ?? `${entry.title}.`,
    hint: entry.hint,
    retryable: entry.retryable === true,
    request_id: requestId,
    ...(problem.details.param && { param: problem.details.param }),
    ...(problem.details.errors && { errors: problem.details.errors }),
  }
}
