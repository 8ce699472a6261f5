/** Waiting to work here, when there are far more people than paid work (charter R48). */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'

const WaitingPlace = z.object({
  object: z.literal('waiting_place'),
  status: z.enum(['waiting', 'admitted', 'left', 'none']),
  waiting_since: Instant.nullable(),
  ahead: z.int().nullable().describe('People before you; null when you do not wait'),
})

const person = { allow: ['person', 'worker', ...MEMBER_ROLES, 'operator'] } as const

export const joinWaitingList = defineOperation({
  ...person,
  name: 'join_waiting_list',
  summary: 'Wait for a place to work here; first come, first admitted',
  description:
    'You become a worker by yourself when there is work enough. Nothing can be paid or done to move up.',
  route: 'POST /v1/waiting-list',
  effect: 'write',
  input: z.object({
    of_age: z.literal(true).describe('I am 18 or over (charter R47)'),
  }),
  output: WaitingPlace,
})

export const getWaitingPlace = defineOperation({
  ...person,
  name: 'get_waiting_place',
  summary: 'Read how many people wait before you',
  route: 'GET /v1/waiting-list/me',
  effect: 'read',
  input: z.object({}),
  output: WaitingPlace,
})

export const leaveWaitingList = defineOperation({
  ...person,
  name: 'leave_waiting_list',
  summary: 'Stop waiting',
  route: 'DELETE /v1/waiting-list/me',
  effect: 'write',
  input: z.object({}),
  output: WaitingPlace,
})

/** The loops’ own. */
export const admitWaiting = defineOperation({
  name: 'admit_waiting',
  summary: 'Make somebody who waited a worker',
  route: 'POST /v1/system/waiting-list/{person_id}/admit',
  allow: ['system'],
  effect: 'write',
  input: z.object({ person_id: Id('person') }),
  output: z.object({ admitted: z.boolean() }),
})
