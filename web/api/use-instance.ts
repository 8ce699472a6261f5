/** What this instance is: sandbox or real, its fee, its floors. */
import { useQuery } from '@tanstack/react-query'
import { call, type Output } from '../api.generated.ts'
import { transportOf } from './role.tsx'

/** The instance; undefined until it has answered. It never changes while the page lives. */
export const useInstance = (): Output<'get_instance'> | undefined =>
  useQuery({
    queryKey: ['get_instance'],
    queryFn: () => call('get_instance', {}, {}, transportOf('person')),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
  }).data
