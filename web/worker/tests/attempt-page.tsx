/** One attempt at a test: the form while it runs, and what came of it. */
import { asForm } from '../../../src/forms/reading.ts'
import { useMe } from '../../api/session.ts'
import { useRead } from '../../api/use-api.ts'
import { WithKinds } from '../../forms/with-kinds.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading } from '../../parts/page.tsx'
import { AttemptResult } from './attempt-result.tsx'
import { TestForm } from './test-form.tsx'

const EVERY_MS = 15_000

export const AttemptPage = ({ id }: { id: string }) => {
  const found = useRead('get_attempt', { attempt_id: id }, { every: EVERY_MS })
  const worker = useMe().data?.worker?.id
  if (found.isError && found.data === undefined) return <ProblemNotice error={found.error} />
  if (found.data === undefined || worker === undefined) return <Loading />
  return found.data.status === 'started' ? (
    <WithKinds form={asForm(found.data.form)}>
      <TestForm key={id} attempt={found.data} worker={worker} />
    </WithKinds>
  ) : (
    <AttemptResult attempt={found.data} />
  )
}
