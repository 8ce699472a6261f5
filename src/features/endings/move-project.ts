/** The events of a project, each with its guarded update and its line of history. */
import { callerKey } from '../../kernel/caller.ts'
import type { Context } from '../handle.ts'
import { fail } from '../handle.ts'
import { type ProjectEvent, projectMachine } from '../projects/machine.ts'
import type { ProjectRow } from '../projects/queries.ts'
import { announceEnd, insertProjectHistory, markEnded } from './queries.ts'

/** The project with its end announced. Throws Problem('conflict') when it was announced before. */
export const announce = async (
  context: Context,
  project: ProjectRow,
  { ends_at, reason }: { ends_at: Date; reason: NonNullable<ProjectRow['end_reason']> },
): Promise<ProjectRow> => {
  const { from, to } = projectMachine.announce_end
  const { tx, now } = context
  if (!(await announceEnd(tx, { id: project.id, from, to, now, ends_at, reason })))
    fail('conflict', `The project is ${project.status}; its end was announced before.`)
  await note(context, project, 'announce_end', to)
  return { ...project, status: to, end_announced_at: now, ends_at, end_reason: reason }
}

export const end = async (context: Context, project: ProjectRow): Promise<void> => {
  const { from, to } = projectMachine.end
  if (!(await markEnded(context.tx, { id: project.id, from, to, now: context.now })))
    fail('conflict', `The project is ${project.status}.`)
  await note(context, project, 'end', to)
}

const note = ({ tx, now, caller }: Context, project: ProjectRow, event: ProjectEvent, to: string) =>
  insertProjectHistory(tx, {
    project_id: project.id,
    event,
    from: project.status,
    to,
    caller: callerKey(caller),
    now,
  })
