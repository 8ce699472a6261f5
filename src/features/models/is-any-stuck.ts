/** Whether giving a task back is paid, because its models do not answer. */
import type { Uuid } from '../../kernel/id.ts'
import type { Context } from '../handle.ts'
import { isStuck, ownTalk, talksIn } from './talk.ts'

/** Forms without conversations cost nothing. */
export const isAnyStuck = async (
  context: Context,
  { id, form }: { id: Uuid; form: unknown },
): Promise<boolean> => {
  for (const item of talksIn(form)) {
    if (isStuck(await ownTalk(context, { assignment_id: id, item: item.id }, false))) return true
  }
  return false
}
