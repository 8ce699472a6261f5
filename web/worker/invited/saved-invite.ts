/** The invite somebody came with: it leaves the address at once and stays in this tab until used. */

const KEY = 'fairhand-invite'

/** Takes `#invite=fhi_…` out of the address; signing up or in on the way does not lose it. */
export const takeInvite = (): string | null => {
  const invite = new URLSearchParams(location.hash.slice(1)).get('invite')
  if (invite === null) return sessionStorage.getItem(KEY)
  sessionStorage.setItem(KEY, invite)
  history.replaceState(history.state, '', location.pathname + location.search)
  return invite
}

export const forgetInvite = (): void => sessionStorage.removeItem(KEY)
