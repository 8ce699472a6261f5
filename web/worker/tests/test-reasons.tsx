/** Reasons that have to do with tests and first questions, in plain words. */
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '../../parts/navigation.tsx'

type Counted = { jobs: number | null }
const jobs = ({ jobs: count }: Counted): number => count ?? 0

export const TEST_REASONS = {
  screened_out: {
    title: (one: Counted) => (
      <Plural
        value={jobs(one)}
        one="# job that your answers to its first questions ended"
        other="# jobs that your answers to their first questions ended"
      />
    ),
    means: () => (
      <Trans>They look for other people. It says nothing about you and counts nowhere.</Trans>
    ),
  },
  test_needed: {
    title: (one: Counted) => (
      <Plural
        value={jobs(one)}
        one="# job that asks for a test"
        other="# jobs that ask for a test"
      />
    ),
    means: () => (
      <Link
        href="/work/tests"
        className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-2"
      >
        <Trans>See the tests: what each pays, and when you can take it</Trans>
      </Link>
    ),
  },
}
