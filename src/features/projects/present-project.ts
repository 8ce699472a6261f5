/** Projects in their public forms: for the requester, and on the cards of workers. */
import type { z } from 'zod'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import { balanceOf } from '../../ledger/statement.ts'
import type { Context } from '../handle.ts'
import type { getProject } from './contract.ts'
import { feesNow } from './fee-queries.ts'
import { noticeReserveOf } from './notice-reserve.ts'
import type { ProjectOfWork, ProjectPromises } from './project-schemas.ts'
import {
  countKept,
  countProject,
  findAnyProject,
  type ProjectRow,
  type PromiseRow,
  promisesOf,
} from './queries.ts'

type Promises = z.output<typeof ProjectPromises>

export const presentProject = async (
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  project: ProjectRow,
): Promise<OutputOf<typeof getProject>> => {
  const { jobs, ...people } = await countProject(tx, project.id, now)
  const { currency } = project
  const ending = project.status === 'open' ? await feesNow(tx, project.id, now) : 0n
  return {
    object: 'project',
    id: project.id,
    livemode: project.livemode,
    status: project.status,
    name: project.name,
    description: project.description,
    promises: publicPromises(await promisesOf(tx, project.id)),
    jobs,
    people,
    notice_reserve: money(await balanceOf(tx, noticeReserveOf(project)), currency),
    ending_now_costs: money(ending, currency),
    end_announced_at: project.end_announced_at,
    ends_at: project.ends_at,
    end_reason: project.end_reason,
    created_at: project.created_at,
    ended_at: project.ended_at,
  }
}

/** What a worker is told of the project a job belongs to; null where it belongs to none. */
export const projectOfWork = async (
  tx: Transaction,
  project_id: Uuid | null,
  now: Date,
): Promise<z.output<typeof ProjectOfWork> | null> => {
  const project = project_id === null ? undefined : await findAnyProject(tx, project_id)
  if (project === undefined) return null
  return {
    name: project.name,
    promises: publicPromises(await promisesOf(tx, project.id)),
    ends_at: project.ends_at,
    promises_kept: await countKept(tx, project.requester_id, now),
  }
}

export const publicPromises = (rows: readonly PromiseRow[]): Promises =>
  Object.fromEntries(
    rows.map(({ kind, standing, until, volume }) => [
      kind,
      kind === 'until' ? { at: until, standing } : { count: volume, standing },
    ]),
  )

/** The same as rows. */
export const promiseRows = ({ until, hours, answers }: Promises): PromiseRow[] => [
  ...(until
    ? [{ kind: 'until' as const, standing: until.standing, until: until.at, volume: null }]
    : []),
  ...(hours
    ? [{ kind: 'hours' as const, standing: hours.standing, until: null, volume: hours.count }]
    : []),
  ...(answers
    ? [{ kind: 'answers' as const, standing: answers.standing, until: null, volume: answers.count }]
    : []),
]
