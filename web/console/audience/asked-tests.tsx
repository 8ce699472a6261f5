/** The tests that people must have passed. */
import { useLingui } from '@lingui/react/macro'
import { QUALIFICATION_LIMITS } from '../../../src/kernel/limits/qualification-limits.ts'
import { useList } from '../../api/use-api.ts'
import { CodeList } from '../../parts/code-list.tsx'
import { type AudienceProps, changed } from './asked-audience.ts'

/** The tests by their names; those that are closed stay readable. */
export const useTestNames = () => {
  const tests = useList('list_qualifications', { limit: 100 })
  return tests.data?.pages.flatMap(({ data }) => data) ?? []
}

/** Draws nothing before there is a test. */
export const AskedTests = ({ asked, onChange }: AudienceProps) => {
  const { t } = useLingui()
  const chosen = asked?.qualifications ?? []
  const tests = useTestNames().filter(
    ({ id, status }) => status === 'open' || chosen.some((one) => one.id === id),
  )
  if (tests.length === 0) return null
  const choose = (ids: readonly string[]) =>
    onChange(
      changed(asked, {
        qualifications: ids.map((id) => chosen.find((one) => one.id === id) ?? { id }),
      }),
    )
  return (
    <CodeList
      label={t`Tests`}
      hint={t`People who passed each of these. Others see the test and can take it.`}
      prompt={t`No test`}
      entries={tests.map(({ id, name }) => ({ code: id, name }))}
      chosen={chosen.map(({ id }) => id)}
      onChange={choose}
      most={QUALIFICATION_LIMITS.per_job}
    />
  )
}
