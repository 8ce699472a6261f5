/** Favourites: people a requester would like to work with again. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

export const Favourite = z.object({
  object: z.literal('favourite'),
  livemode: z.boolean(),
  worker_id: Id('worker'),
  assignment_id: Id('assignment').describe('The work you know them by'),
  created_at: Instant,
})

const change = {
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'reviews',
  effect: 'write',
} as const

export const addFavourite = defineOperation({
  ...change,
  name: 'add_favourite',
  summary: 'Remember whoever handed in this work, to offer them jobs first',
  description:
    'An audience with `favourites` finds them. It is no rating: nobody else learns of it.',
  route: 'POST /v1/favourites',
  input: z.object({ assignment_id: Id('assignment') }),
  output: Favourite,
})

export const removeFavourite = defineOperation({
  ...change,
  name: 'remove_favourite',
  summary: 'Remember somebody no longer; their work in hand goes on',
  route: 'DELETE /v1/favourites/{worker_id}',
  input: z.object({ worker_id: Id('worker') }),
  output: z.object({ removed: z.boolean() }),
})

export const listFavourites = defineOperation({
  name: 'list_favourites',
  summary: 'List your favourites in the order you added them',
  route: 'GET /v1/favourites',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Favourite),
})
