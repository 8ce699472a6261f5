/** A case about somebody stands before their work: nobody overlooks the time to answer (charter R22). */
import { Trans } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { Link } from '../../parts/navigation.tsx'
import { Notice } from '../../parts/notice.tsx'

/** Where something can still be said, or is being decided. */
const OPEN: readonly string[] = ['opened', 'notice', 'response', 'review', 'outside']
const EVERY_MS = 60_000

/** The address of a case. */
export const caseAddress = (id: string): string => `/work/cases/${id}`

export const OpenCases = () => {
  const cases = useRead('list_cases', { limit: 10 }, { every: EVERY_MS }).data?.data ?? []
  const open = cases.filter(({ status }) => OPEN.includes(status))
  if (open.length === 0) return null
  return open.map(({ id, status }) => (
    <Notice key={id} look="warn" title={<Trans>A case about you is open</Trans>}>
      <p className="mb-2">
        {status === 'notice' ? (
          <Trans>You have time to answer. Nothing is decided before.</Trans>
        ) : (
          <Trans>Read what is said, on what evidence, and what you can say to it.</Trans>
        )}
      </p>
      <Link href={caseAddress(id)} className={buttonClass('primary')}>
        {status === 'notice' ? <Trans>Read and answer</Trans> : <Trans>Read the case</Trans>}
      </Link>
    </Notice>
  ))
}
