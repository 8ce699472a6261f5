/**
 * The one catalogue of errors. Every refusal the product can give stands here with its HTTP status,
 * a title, and a hint: one imperative sentence that a program or a person can follow.
 * `docs/errors.md` is generated from it.
 */
export type ErrorEntry = { status: number; title: string; hint: string; retryable?: true }

const catalogue = {
  invalid_input: {
    status: 422,
    title: 'The input does not fit the schema',
    hint: 'Correct the members named in `errors` and send the request again.',
  },
  invalid_form: {
    status: 422,
    title: 'The form cannot be used',
    hint: 'Correct the form at the JSON pointers in `errors`; validate_form checks it for free.',
  },
  invalid_answers: {
    status: 422,
    title: 'The answers do not fit the form',
    hint: 'Correct the answers at the JSON pointers in `errors`; your draft is kept.',
  },
  invalid_rows: {
    status: 422,
    title: 'Some rows cannot be used',
    hint: 'Correct the lines named in `errors` and upload again; nothing was stored.',
  },
  body_too_large: {
    status: 413,
    title: 'The request is too large',
    hint: 'Send files with upload_file and long lists with start_upload in several requests.',
  },
  unsupported_media: {
    status: 415,
    title: 'This kind of file cannot be used',
    hint: 'Send a PNG, JPEG, WebP or GIF image, or MP3, OGG or WAV audio.',
  },
  unauthenticated: {
    status: 401,
    title: 'No valid key or session',
    hint: 'Send an agent key as `Authorization: Bearer fh_…`, or sign in.',
  },
  forbidden: {
    status: 403,
    title: 'This caller may not do that',
    hint: 'Ask a member of the requester with one of the roles named in `detail`.',
  },
  missing_scope: {
    status: 403,
    title: 'The key lacks the scope',
    hint: 'Ask a member of the requester for a key with the scope named in `detail`.',
  },
  confirmation_stale: {
    status: 403,
    title: 'A fresh sign-in is needed',
    hint: 'Sign in again, then repeat the request within 15 minutes.',
  },
  origin_refused: {
    status: 403,
    title: 'The request comes from another site',
    hint: 'Call from the instance’s own pages, or with a key instead of a session.',
  },
  not_found: {
    status: 404,
    title: 'Nothing here under that id',
    hint: 'Check the id; you only see what belongs to you.',
  },
  no_such_route: {
    status: 404,
    title: 'There is no such address here',
    hint: 'Read /openapi.json or /docs for the addresses there are.',
  },
  method_not_allowed: {
    status: 405,
    title: 'The address does not know this method',
    hint: 'Use one of the methods in the Allow header.',
  },
  unsupported_body: {
    status: 415,
    title: 'The body has a kind that cannot be read here',
    hint: 'Send the body as the media type named in `detail`, uncompressed.',
  },
  host_refused: {
    status: 421,
    title: 'The instance does not answer under this host name',
    hint: 'Call it by its public address, or have its operator set FAIRHAND_PUBLIC_URL to this one.',
  },
  conflict: {
    status: 409,
    title: 'The state does not allow that now',
    hint: 'Read the object again; `detail` names its state and what is possible in it.',
  },
  job_closed: {
    status: 409,
    title: 'The job takes no more work',
    hint: 'Look for other work with list_work.',
  },
  job_not_open: {
    status: 409,
    title: 'The job is not open',
    hint: 'Wait until the requester opens it again, or look for other work with list_work.',
  },
  no_place_left: {
    status: 409,
    title: 'Every place is taken',
    hint: 'Look for other work with list_work; a returned place opens again by itself.',
  },
  already_claimed: {
    status: 409,
    title: 'You already had this task',
    hint: 'Claim another task; each person answers a task once.',
  },
  too_many_held: {
    status: 409,
    title: 'You hold as many places as one person may',
    hint: 'Submit or return one of your assignments first.',
  },
  own_work: {
    status: 403,
    title: 'Members do not work on their own requester’s jobs',
    hint: 'Choose work of another requester.',
  },
  assignment_expired: {
    status: 409,
    title: 'The time for this assignment has passed',
    hint: 'Your draft is kept for 7 days; claim the task again if a place is free.',
  },
  change_rounds_used: {
    status: 409,
    title: 'Changes were asked for twice already',
    hint: 'Approve the submission; silence approves it at the time in `auto_approve_at`.',
  },
  terms_only_rise: {
    status: 409,
    title: 'Published pay never falls',
    hint: 'Send a reward above the present one.',
  },
  insufficient_funds: {
    status: 402,
    title: 'Not enough money available',
    hint: 'Deposit at least the difference named in `detail`, then send the request again.',
  },
  mandate_exceeded: {
    status: 403,
    title: 'The agent’s mandate does not cover this',
    hint: 'Ask the human contact to raise the mandate, or ask for less; see get_mandate.',
  },
  over_max_cost: {
    status: 422,
    title: 'It would cost more than `max_cost`',
    hint: 'Raise `max_cost` to the `at_most` in `detail`, ask fewer people, or ask less.',
  },
  under_pay_floor: {
    status: 422,
    title: 'The pay is under the floor',
    hint: 'Raise the reward to the sum named in `detail`, or lower the minutes if they are wrong.',
  },
  nothing_to_pay_out: {
    status: 409,
    title: 'There is no money to withdraw',
    hint: 'Read what can be withdrawn with get_earnings; money appears there with the approval.',
  },
  idempotency_key_reused: {
    status: 409,
    title: 'The idempotency key was used for another request',
    hint: 'Use a new key for a new request; keep a key only to repeat the very same one.',
  },
  sandbox_only: {
    status: 403,
    title: 'Only on a sandbox instance',
    hint: 'Use a sandbox instance for this; a real instance has no shortcuts to money or people.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests',
    hint: 'Wait for the seconds in Retry-After, then go on more slowly.',
    retryable: true,
  },
  busy: {
    status: 503,
    title: 'The database did not answer in time',
    hint: 'Send the same request with the same idempotency key again in a moment.',
    retryable: true,
  },
  internal: {
    status: 500,
    title: 'Something failed on our side',
    hint: 'Send the same request with the same idempotency key again; quote `request_id` if it stays.',
    retryable: true,
  },
} as const satisfies Record<string, ErrorEntry>

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
