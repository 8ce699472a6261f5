/** Refuses addresses that nothing is ever sent to, before they are stored. */
import { readReceiver } from '../../kernel/network/receiver-url.ts'
import { type Context, fail } from '../handle.ts'

export const requireReceiver = (
  { instance: { livemode, webhook_allow: allow = [] } }: Context,
  text: string,
): string => {
  const receiver = readReceiver(text, { livemode, allow })
  return typeof receiver === 'string' ? fail('webhook_url_refused', receiver) : receiver.url.href
}
