/** What is sent goes to work that is in hand, and to an item that asks for it. */
import type { Form } from '../../forms/form.ts'
import { isCaptured } from '../../forms/item-parts/captured.ts'
import { type Wanted, wantedBy } from '../../forms/item-parts/file-kinds.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { CAPTURE_LIMITS } from '../../kernel/limits/forms/capture-limits.ts'
import { fail } from '../handle.ts'
import type { HeldWork } from './queries.ts'

/** Refuses unless answers may still be handed in. */
export const requireOpen = ({ status, expires_at }: HeldWork, now: Date): void => {
  if (status === 'expired' || (status === 'active' && expires_at <= now)) fail('assignment_expired')
  if (status !== 'active' && status !== 'changes_requested')
    fail('conflict', `The assignment is ${status}; nothing more is sent for it.`)
}

/** What the item takes, and whether it asks for the time a photo was taken. */
export const requireAsked = ({ form }: HeldWork, id: string): Wanted & { taken_at: boolean } => {
  const item = answerItemsOf(form as Form).find((one) => one.id === id)
  if (item === undefined || !isCaptured(item))
    return fail('capture_not_asked', `The form asks for no file under "${id.slice(0, 60)}".`)
  return {
    ...wantedBy(item, CAPTURE_LIMITS),
    taken_at: item.type === 'photo' && item.taken_at,
  }
}

/** Refuses a size the item does not allow. */
export const requireSize = (name: string, bytes: number, wanted: Wanted): void => {
  if (bytes > wanted.bytes)
    fail(
      'capture_not_asked',
      `${name} has ${megabytes(bytes)} MB; ${megabytes(wanted.bytes)} are the most.`,
    )
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)
