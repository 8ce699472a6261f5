/** People who did, or did not do, earlier jobs of the requester. */
import { useLingui } from '@lingui/react/macro'
import { AUDIENCE_LIMITS } from '../../../src/kernel/limits/audience-limits.ts'
import { useList } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { CodeList } from '../../parts/code-list.tsx'
import { formatDay } from '../../words/time.ts'
import { type AudienceProps, changed } from './asked-audience.ts'

/** Draws nothing before anything was published: nobody can have done it. */
export const EarlierJobs = ({ asked, onChange }: AudienceProps) => {
  const { t } = useLingui()
  const { did_jobs = [], did_not_jobs = [] } = asked ?? {}
  const entries = useEarlierJobs([...did_jobs, ...did_not_jobs])
  if (entries.length === 0) return null
  const without = (taken: readonly string[]) => entries.filter(({ code }) => !taken.includes(code))
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <CodeList
        label={t`Worked on`}
        hint={t`People who handed something in for one of these jobs of yours.`}
        prompt={t`No matter which`}
        entries={without(did_not_jobs)}
        chosen={did_jobs}
        onChange={(jobs) => onChange(changed(asked, { did_jobs: jobs }))}
        most={AUDIENCE_LIMITS.list}
      />
      <CodeList
        label={t`Did not work on`}
        hint={t`People who handed nothing in for any of these.`}
        prompt={t`No matter which`}
        entries={without(did_jobs)}
        chosen={did_not_jobs}
        onChange={(jobs) => onChange(changed(asked, { did_not_jobs: jobs }))}
        most={AUDIENCE_LIMITS.list}
      />
    </div>
  )
}

/** The newest jobs that people could work on, with their day, for many have the same title; and those `chosen`. */
const useEarlierJobs = (chosen: readonly string[]) => {
  const { t } = useLingui()
  const locale = useLocale()
  const jobs = useList('list_jobs', { limit: 100 }).data?.pages.flatMap(({ data }) => data) ?? []
  const listed = jobs.flatMap(({ id, title, published_at }) => {
    if (published_at === null) return chosen.includes(id) ? [{ code: id, name: title }] : []
    return [{ code: id, name: `${title} · ${formatDay(locale, published_at)}` }]
  })
  const older = chosen.filter((id) => !jobs.some((job) => job.id === id))
  return [...listed, ...older.map((code) => ({ code, name: t`An older job` }))]
}
