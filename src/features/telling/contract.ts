/** Telling: what happened becomes notices to the people it is about. The loops’ own. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { defineOperation } from '../../kernel/operation.ts'

const system = { allow: ['system'], effect: 'write' } as const

export const tellWorkers = defineOperation({
  name: 'tell_workers',
  summary: 'Turn the next events into notices to the workers they are about',
  route: 'POST /v1/system/tell-workers',
  ...system,
  input: z.object({}),
  output: z.object({ told: z.int() }),
})

export const tellPayout = defineOperation({
  name: 'tell_payout',
  summary: 'Tell a worker what became of a payout',
  route: 'POST /v1/system/payouts/{payout_id}/tell',
  ...system,
  input: z.object({ payout_id: Id('payout') }),
  output: z.object({ told: z.int() }),
})

export const tellEverybody = defineOperation({
  name: 'tell_everybody',
  summary: 'Tell the next few hundred people of something that concerns many',
  route: 'POST /v1/system/announcements/{announcement}/tell',
  ...system,
  input: z.object({ announcement: z.uuid() }),
  output: z.object({ told: z.int(), done: z.boolean() }),
})

export const beginAnnouncements = defineOperation({
  name: 'begin_announcements',
  summary:
    'Begin to mail the receipts of days that are over, and to tell of a new order of the list',
  route: 'POST /v1/system/announcements/begin',
  ...system,
  input: z.object({}),
  output: z.object({ begun: z.int() }),
})
