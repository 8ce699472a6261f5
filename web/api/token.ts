/** Worker tokens of sandbox instances: they live in one tab and leave the address at once. */

const KEY = 'fairhand-token'

/** Takes `#token=fhw_…` out of the address into this tab's storage. Call before the first request. */
export const takeTokenFromAddress = (): void => {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token === null) return
  sessionStorage.setItem(KEY, token)
  history.replaceState(history.state, '', location.pathname + location.search)
}

/** The token of this tab, if it was opened by a worker link. */
export const savedToken = (): string | null => sessionStorage.getItem(KEY)

export const forgetToken = (): void => sessionStorage.removeItem(KEY)
