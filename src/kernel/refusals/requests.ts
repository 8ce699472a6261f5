/** Refusals of a request as such: who calls, what is sent, when it may come again. */
import type { ErrorEntry } from './entry.ts'

export const requestsRefusals = {
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
  unreadable_layout: {
    status: 422,
    title: 'The layout cannot be read',
    hint: 'Send the whole layout of one of the tools that are read; the detail says what is wrong with it.',
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
  idempotency_key_reused: {
    status: 409,
    title: 'The idempotency key was used for another request',
    hint: 'Use a new key for a new request; keep a key only to repeat the very same one.',
  },
  webhook_url_refused: {
    status: 422,
    title: 'Nothing is sent to that address',
    hint: 'Use a public https address on port 443; `detail` says what is wrong with this one.',
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
