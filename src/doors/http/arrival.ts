/**
 * A request as those parts of the door read it that decide who comes in and what was asked. The web's
 * own Request and Hono's context fit; so does what plain/ makes of Node's own request.
 */
export type Asked = {
  readonly method: string
  /** The whole address. */
  readonly url: string
  /** By their names in small letters. */
  readonly headers: { get(name: string): string | null }
}

/** A request at the door, and who sends it from where. */
export type Arrival = {
  readonly req: { readonly raw: Asked; header(name: string): string | undefined }
  /** Absent when a test calls the app directly. */
  readonly env?: { incoming?: { socket?: { remoteAddress?: string | undefined } } }
  /** Seconds after which a refused caller may come again. */
  set(name: 'retryAfter', seconds: number): void
}

const NOTHING = new URLSearchParams()

/** What stands behind the `?`; nobody changes it. Most addresses have none and are not taken apart. */
export const queryOf = ({ url }: Asked): URLSearchParams =>
  url.includes('?') ? new URL(url).searchParams : NOTHING
