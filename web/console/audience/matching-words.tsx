/** How many people match, and what stands in the way, in words. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Job, Output } from '../../api.generated.ts'
import { Notice } from '../../parts/notice.tsx'

type People = NonNullable<Job['matching_people']>

/** “12 people”, “10 to 19 people”, “more than 1,000 people”. */
export const usePeopleWords = () => {
  const { t } = useLingui()
  return ({ at_least: least, at_most: most }: People): string => {
    if (most === null) return t`${least} people or more`
    if (most === 0) return t`nobody`
    if (least === most) return least === 1 ? t`1 person` : t`${least} people`
    return least === 0 ? t`at most ${most} people` : t`${least} to ${most} people`
  }
}

/** What keeps the answers from coming; draws nothing when all is well. */
export const AudienceWarnings = ({
  warnings,
}: {
  warnings: Output<'quote_job'>['audience_warnings']
}) => {
  if (warnings.length === 0) return null
  return (
    <Notice look="warn" title={<Trans>The answers may not come</Trans>}>
      <ul className="list-disc ps-5">
        {warnings.includes('nobody_matches') && (
          <li>
            <Trans>Nobody matches just now. Invite people, or ask for less.</Trans>
          </li>
        )}
        {warnings.includes('fewer_people_than_answers') && (
          <li>
            <Trans>Fewer people match than one task wants answers.</Trans>
          </li>
        )}
        {warnings.includes('quotas_below_answers') && (
          <li>
            <Trans>The quotas leave fewer places than answers wanted.</Trans>
          </li>
        )}
      </ul>
    </Notice>
  )
}
