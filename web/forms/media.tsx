/** Pictures and sounds of a task: from the instance, by a link made for the reader. */
import { useQuery } from '@tanstack/react-query'
import { createContext, use, useState } from 'react'
import { transportOf, useRole } from '../api/role.tsx'
import { call } from '../api.generated.ts'

export type Media =
  | { state: 'loading' }
  | { state: 'failed' }
  | {
      state: 'ready'
      url: string
      /** A smaller picture of the same, where there is one. */
      small: string
      size: { width: number; height: number } | null
      /** Asks for a fresh link: those there were may be over. */
      renew: () => Promise<unknown>
    }

/** Where uploaded files are read without a key, by their ids: a preview has addresses of its own. */
export const FileAddressContext = createContext<((file: string) => string) | null>(null)

/**
 * What to show for a file’s id; an address that is not copied yet shows nothing. A link stays as it is while the
 * page shows it, so that nothing is loaded twice and no sound begins anew.
 */
export const useMedia = (source: string): Media => {
  const role = useRole()
  const addressOf = use(FileAddressContext)
  const stored = source.startsWith('file_')
  const file = useQuery({
    queryKey: ['get_file', role, source],
    queryFn: ({ signal }) => call('get_file', { file_id: source }, { signal }, transportOf(role)),
    enabled: stored && addressOf === null,
    staleTime: Number.POSITIVE_INFINITY,
    // Shorter than a link lasts: who comes back later gets a fresh one.
    gcTime: 10 * 60 * 1000,
  })
  if (!stored) return { state: 'failed' }
  if (addressOf !== null) return atAddress(addressOf(source))
  if (file.data === undefined) return { state: file.isError ? 'failed' : 'loading' }
  const { url, preview_url, width, height } = file.data
  return {
    state: 'ready',
    url: here(url),
    small: here(preview_url ?? url),
    size: width !== null && height !== null ? { width, height } : null,
    renew: file.refetch,
  }
}

/**
 * For the element that shows it: a link that was over is renewed once; what fails then is broken. `key`
 * makes the browser try again even where the fresh link is the same.
 */
export const useRenewal = (media: Media) => {
  const [faults, setFaults] = useState(0)
  const onError = () => {
    if (faults === 0 && media.state === 'ready') void media.renew()
    setFaults(faults + 1)
  }
  return { broken: faults > 1, key: faults, onError, onGood: () => setFaults(0) }
}

/** An address that is used as it is. */
const atAddress = (url: string): Media => ({
  state: 'ready',
  url,
  small: url,
  size: null,
  renew: async () => {},
})

/** On the page’s own host: a phone may know the instance under another name than the instance itself. */
const here = (url: string): string => {
  const { pathname, search } = new URL(url)
  return pathname + search
}
