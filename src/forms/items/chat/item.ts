import { z } from 'zod'
import { displayFields, Name } from '../../item-parts/item-fields.ts'

export const ChatItem = z
  .strictObject({
    type: z.literal('chat'),
    ...displayFields,
    from: Name().describe('Data field of kind chat to show'),
  })
  .describe('Shows a conversation that the task brings')
export type ChatItem = z.output<typeof ChatItem>
