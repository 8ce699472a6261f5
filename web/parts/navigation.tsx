/**
 * Addresses and links of the worker's entry. Six pages need no router library: it would be a fifth
 * of what a phone downloads here. The console uses TanStack Router.
 */
import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** Path and search of the address, as it is now. */
export const useAddress = (): { path: string; search: URLSearchParams } => {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search)
  const { pathname, searchParams } = new URL(address, location.origin)
  return { path: pathname.replace(/(.)\/+$/, '$1'), search: searchParams }
}

/** Goes to another page of this entry. */
export const go = (to: string): void => {
  history.pushState(null, '', to)
  tell()
  window.scrollTo({ top: 0 })
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link within this entry; says when it leads to where one is. */
export const Link = ({
  href,
  onClick,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) => {
  const { path } = useAddress()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!isPlain(event) || event.defaultPrevented) return
    event.preventDefault()
    go(href)
  }
  return (
    <a {...rest} href={href} onClick={follow} aria-current={path === href ? 'page' : undefined} />
  )
}

/** The address of a task in hand. */
export const taskAddress = (assignment: string): string => `/work/task/${assignment}`
