/** Reading and changing through the operations, inside React. */
import {
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { FairhandError } from '../../src/sdk/transport.ts'
import { call, type Input, type OperationName, type Output } from '../api.generated.ts'
import { type Role, transportOf, useRole } from './role.tsx'

/** The page's cache. The transport repeats what can be repeated, so the cache does not. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 2000 }, mutations: { retry: false } },
  })

type ReadOptions = {
  role?: Role
  /** Milliseconds between reads while the page is visible. */
  every?: number
  enabled?: boolean
}

/** Reads one operation and keeps it fresh. Hidden pages do not poll. */
export const useRead = <N extends OperationName>(
  name: N,
  input: Input<N>,
  { role, every, enabled = true }: ReadOptions = {},
) => {
  const own = useRole()
  const as = role ?? own
  return useQuery<Output<N>, Error>({
    queryKey: [name, as, input],
    queryFn: ({ signal }) => call(name, input, { signal }, transportOf(as)),
    enabled,
    ...(every !== undefined && { refetchInterval: every }),
  })
}

type Paged = { data: unknown[]; next_cursor: string | null }
/** Operations that answer page by page. */
export type ListName = {
  [N in OperationName]: Output<N> extends Paged ? N : never
}[OperationName]

/** Reads a list page by page; every page is refreshed together. */
export const useList = <N extends ListName>(
  name: N,
  input: Input<N>,
  { role, every, enabled = true }: ReadOptions = {},
) => {
  const own = useRole()
  const as = role ?? own
  return useInfiniteQuery({
    queryKey: [name, as, input, 'pages'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        name,
        pageParam === null ? input : { ...input, cursor: pageParam },
        { signal },
        transportOf(as),
      ),
    getNextPageParam: (last) => last.next_cursor,
    enabled,
    ...(every !== undefined && { refetchInterval: every }),
  })
}

type WriteOptions<N extends OperationName> = {
  role?: Role
  onDone?: (output: Output<N>, input: Input<N>) => unknown
  /** Operations whose answers changed; read again at once. Everything when left out. */
  changes?: readonly OperationName[]
}

/**
 * Runs a write. Trying again after a lost answer repeats the same request with the same key, so that
 * a nervous second tap never pays twice.
 */
export const useWrite = <N extends OperationName>(
  name: N,
  { role, onDone, changes }: WriteOptions<N> = {},
) => {
  const own = useRole()
  const as = role ?? own
  const cache = useQueryClient()
  const unsettled = useRef<{ input: string; key: string } | null>(null)
  return useMutation<Output<N>, Error, Input<N>>({
    mutationKey: [name],
    mutationFn: async (input) => {
      const text = JSON.stringify(input)
      if (unsettled.current?.input !== text) unsettled.current = { input: text, key: freshKey() }
      try {
        const key = unsettled.current.key
        const output = await call(name, input, { idempotencyKey: key }, transportOf(as))
        unsettled.current = null
        return output
      } catch (error) {
        if (!(error instanceof FairhandError && error.retryable)) unsettled.current = null
        throw error
      }
    },
    onSuccess: async (output, input) => {
      // What no page shows just now is forgotten: the next page must not begin with the old state.
      for (const read of changes ?? []) cache.removeQueries({ queryKey: [read], type: 'inactive' })
      const stale = changes?.map((read) => cache.invalidateQueries({ queryKey: [read] }))
      await Promise.all([onDone?.(output, input), ...(stale ?? [])])
      if (changes === undefined) void cache.invalidateQueries()
    },
  })
}

/** 128 random bits; `crypto.randomUUID` does not exist on a plain LAN address. */
const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/** The refusal behind an error, if it is one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof FairhandError ? error.code : undefined
