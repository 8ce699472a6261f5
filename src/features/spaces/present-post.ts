/** A post as the workers of its space read it. */
import type { z } from 'zod'
import type { Uuid } from '../../kernel/id.ts'
import type { Context } from '../handle.ts'
import type { Post } from './contract.ts'
import type { PostRow } from './queries.ts'

export const presentPost = (
  { instance }: Context,
  { worker_id, text, hidden_reason, ...post }: PostRow,
  reader: Uuid,
): z.output<typeof Post> => ({
  object: 'post',
  livemode: instance.livemode,
  ...post,
  mine: worker_id === reader,
  text: hidden_reason === null ? text : null,
  removed: hidden_reason !== null ? 'by_operator' : text === null ? 'by_author' : null,
  hidden_reason,
})
