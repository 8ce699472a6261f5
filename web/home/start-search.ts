import { readSignInSearch } from './sign-in-search.ts'

/** Which door somebody came through, and where they want to go afterwards. */
export type StartSearch = { as: 'work' | 'people'; to: string | null }

/** Anything but `people` is the worker's door. */
export const readStartSearch = (search: URLSearchParams): StartSearch => ({
  as: search.get('as') === 'people' ? 'people' : 'work',
  to: readSignInSearch(search).to,
})
