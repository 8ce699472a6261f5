/** Content: what a worker agrees to see. Nothing is agreed to by default, and all of it can be taken back. */
import { z } from 'zod'
import { defineOperation } from '../../kernel/operation.ts'
import { ContentChoice, ContentFlags, MEDIA_VIEWS } from './content-schemas.ts'

export const getContentChoice = defineOperation({
  name: 'get_content_choice',
  summary: 'Read which harmful content you agree to see, and how much time is left for it',
  route: 'GET /v1/me/content',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: ContentChoice,
})

export const setContentChoice = defineOperation({
  name: 'set_content_choice',
  summary: 'Agree to see harmful content of a kind, or take it back',
  description:
    'Replaces what you said before; an empty list takes everything back, at once and without a reason. No requester learns it, and refusing changes nothing else for you.',
  route: 'PUT /v1/me/content',
  allow: ['worker'],
  effect: 'write',
  input: z.object({
    flags: ContentFlags.describe('Each kind you agree to see; you say that you are 18 or over'),
    media: z.enum(MEDIA_VIEWS).default('blurred'),
  }),
  output: ContentChoice,
})
