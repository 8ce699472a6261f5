/** Which door somebody came through. */
export type StartSearch = { as: 'work' | 'people' }

/** Anything but `people` is the worker's door. */
export const readStartSearch = (search: URLSearchParams): StartSearch => ({
  as: search.get('as') === 'people' ? 'people' : 'work',
})
