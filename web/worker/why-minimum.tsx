/** Why a job is not offered whose reserve does not reach. */
import { Plural, Trans } from '@lingui/react/macro'

/** In the place of a reason in why-reason.tsx. */
export const MINIMUM_NOT_COVERED = {
  title: (one: { jobs: number | null }) => (
    <Plural
      value={one.jobs ?? 0}
      one="# job that cannot reach your legal minimum"
      other="# jobs that cannot reach your legal minimum"
    />
  ),
  means: () => (
    <Trans>
      What it keeps to bring the pay up to the minimum where you live is promised to others. Nobody
      works below it.
    </Trans>
  ),
}
