/** Where to go after signing in. */
export type SignInSearch = { to: string | null }

/** Only addresses of this site: a link to here must not lead elsewhere. */
export const readSignInSearch = (search: URLSearchParams): SignInSearch => {
  const to = search.get('to')
  return { to: to !== null && /^\/(?![/\\])/.test(to) ? to : null }
}
