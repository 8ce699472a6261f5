/** As whom the page calls. One person may work, act for requesters and operate the instance. */
import { createContext, type ReactNode, use } from 'react'
import type { Transport } from '../../src/sdk/transport.ts'
import { noteServerTime } from '../words/time.ts'
import { savedToken } from './token.ts'

/** `person` is whoever is signed in, in no role; `req_…` is a member of that requester. */
export type Role = 'person' | 'worker' | 'operator' | `req_${string}`

const RoleContext = createContext<Role>('person')

/** Everything below calls in this role. */
export const ActAs = ({ as, children }: { as: Role; children: ReactNode }) => (
  <RoleContext value={as}>{children}</RoleContext>
)

export const useRole = (): Role => use(RoleContext)

const fetchAndNoteTime = async (request: Request): Promise<Response> => {
  const response = await fetch(request)
  noteServerTime(response.headers.get('date'))
  return response
}

/** The headers that say who calls, and as whom. */
export const roleHeaders = (role: Role): Record<string, string> => {
  const token = savedToken()
  if (token !== null) return { authorization: `Bearer ${token}` }
  return role === 'person' ? {} : { 'fairhand-acting-as': role }
}

/** How calls in this role travel. */
export const transportOf = (role: Role): Transport => ({
  url: '',
  headers: roleHeaders(role),
  fetch: fetchAndNoteTime,
})
