/** One task, from claim to pay. What is shown follows its state. */
import { type ReactNode, Suspense, useEffect } from 'react'
import { asForm } from '../../src/forms/reading.ts'
import { useMe } from '../api/session.ts'
import { useRead } from '../api/use-api.ts'
import type { Assignment } from '../api.generated.ts'
import { dropOldDrafts } from '../forms/local-draft.ts'
import { WithKinds } from '../forms/with-kinds.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Loading } from '../parts/page.tsx'
import { FlaggedTask } from './content/wanted.tsx'
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
    <Warned assignment={found.data}>
      <WithKinds form={asForm(found.data.form)}>
        <TaskForm key={`${id} ${found.data.revision}`} assignment={found.data} worker={worker} />
      </WithKinds>
    </Warned>
  ) : (
    <TaskEnd key={id} assignment={found.data} />
  )
}

/** Work that warns of its content comes with its settings; all other work does not wait for them. */
const Warned = ({ assignment, children }: { assignment: Assignment; children: ReactNode }) =>
  assignment.content_flags.length === 0 ? (
    children
  ) : (
    <Suspense fallback={<Loading />}>
      <FlaggedTask flags={assignment.content_flags}>{children}</FlaggedTask>
    </Suspense>
  )

const isInHand = ({ status }: Assignment): boolean =>
  status === 'active' || status === 'changes_requested'
