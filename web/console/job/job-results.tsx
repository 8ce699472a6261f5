/** The results, task by task, and one press to approve all that is in sight. */

import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { asForm } from '../../../src/forms/reading.ts'
import { transportOf, useRole } from '../../api/role.tsx'
import { call, type Job, type TaskResult } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { ExportPanel } from './export-panel.tsx'
import { ResultCard } from './result-card.tsx'

const PAGE = 20

const useResults = (job: string) => {
  const role = useRole()
  return useInfiniteQuery({
    queryKey: ['get_results', role, job],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        'get_results',
        { job_id: job, limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
        transportOf(role),
      ),
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: 5000,
  })
}

export const JobResults = ({ job }: { job: Job }) => {
  const results = useResults(job.id)
  const form = asForm(job.form)
  const tasks = results.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="results" title={<Trans>Answers</Trans>} aside={<ApproveShown tasks={tasks} />}>
      <ProblemNotice error={results.error} />
      {results.isPending && <Loading />}
      {results.isSuccess && tasks.every(({ answered }) => answered === 0) && (
        <Empty title={<Trans>No answer yet</Trans>}>
          <Trans>Answers appear here as they come in.</Trans>
        </Empty>
      )}
      {tasks.some(({ answered }) => answered > 0) && (
        <ol className="grid gap-4">
          {tasks.map((task, index) => (
            <li key={task.task_id}>
              <ResultCard form={form} task={task} number={index + 1} only={job.tasks === 1} />
            </li>
          ))}
        </ol>
      )}
      {tasks.some(({ answered }) => answered > 0) && <ExportPanel job={job} />}
      {results.hasNextPage && (
        <Button busy={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

/** Approves one after the other; what fails stays, and is said. */
const ApproveShown = ({ tasks }: { tasks: TaskResult[] }) => {
  const { t } = useLingui()
  const role = useRole()
  const cache = useQueryClient()
  const open = tasks
    .flatMap(({ answers }) => answers)
    .filter(({ status }) => status === 'submitted')
    .map(({ assignment_id: id }) => id)
  const approve = useMutation({
    mutationFn: async (ids: string[]) => {
      for (const assignment_id of ids)
        await call(
          'review_submission',
          { assignment_id, decision: 'approve' },
          {},
          transportOf(role),
        )
      return ids.length
    },
    onSuccess: (count) => say(t`${count} answers approved and paid.`),
    onSettled: () => cache.invalidateQueries(),
  })
  if (open.length === 0 && approve.error === null) return null
  return (
    <div>
      {open.length > 0 && (
        <Button look="primary" busy={approve.isPending} onClick={() => approve.mutate(open)}>
          <Plural value={open.length} one="Approve the one shown" other="Approve all # shown" />
        </Button>
      )}
      <ProblemNotice error={approve.error} />
    </div>
  )
}
