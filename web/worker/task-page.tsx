/** One task, from claim to pay. What is shown follows its state. */
import { useEffect } from 'react'
import { useMe } from '../api/session.ts'
import { useRead } from '../api/use-api.ts'
import type { Assignment } from '../api.generated.ts'
import { dropOldDrafts } from '../forms/local-draft.ts'
import { ProblemNotice } from '../parts/notice.tsx'
import { Loading } from '../parts/page.tsx'
import { TaskEnd } from './task-end.tsx'
import { TaskForm } from './task-form.tsx'

const EVERY_MS = 4000

export const TaskPage = ({ id }: { id: string }) => {
  const found = useRead('get_assignment', { assignment_id: id }, { every: EVERY_MS })
  const worker = useMe().data?.worker?.id
  useEffect(() => dropOldDrafts(Date.now()), [])
  if (found.isError && found.data === undefined) return <ProblemNotice error={found.error} />
  if (found.data === undefined || worker === undefined) return <Loading />
  return isInHand(found.data) ? (
    <TaskForm key={`${id} ${found.data.revision}`} assignment={found.data} worker={worker} />
  ) : (
    <TaskEnd key={id} assignment={found.data} />
  )
}

const isInHand = ({ status }: Assignment): boolean =>
  status === 'active' || status === 'changes_requested'
