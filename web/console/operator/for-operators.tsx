/** Around the operator's pages: who may look, and as whom they call. */
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ActAs } from '../../api/role.tsx'
import { useMe } from '../../api/session.ts'
import { Notice } from '../../parts/notice.tsx'
import { PageTitle } from '../../parts/page.tsx'

type Props = { title: string; children: ReactNode }

export const ForOperators = ({ title, children }: Props) => {
  const operator = useMe().data?.operator === true
  return (
    <ActAs as="operator">
      <div className="grid gap-8">
        <div className="grid gap-3">
          <PageTitle title={title}>{title}</PageTitle>
          {operator && <Ways />}
        </div>
        {operator ? (
          children
        ) : (
          <Notice look="warn">
            <Trans>Only operators of this instance may look here.</Trans>
          </Notice>
        )}
      </div>
    </ActAs>
  )
}

const wayClass =
  'inline-flex min-h-11 items-center rounded-control px-3 font-medium no-underline hover:bg-sunk data-[status=active]:bg-accent-soft data-[status=active]:text-accent'
const exact = { exact: true }

const Ways = () => (
  <div className="-mx-3 flex flex-wrap gap-1">
    <Link to="/operator" activeOptions={exact} className={wayClass}>
      <Trans>Overview</Trans>
    </Link>
    <Link to="/operator/money" className={wayClass}>
      <Trans>Money desk</Trans>
    </Link>
    <Link to="/operator/ledger" className={wayClass}>
      <Trans>Ledger</Trans>
    </Link>
    <Link to="/operator/people" className={wayClass}>
      <Trans>Accounts</Trans>
    </Link>
    <Link to="/operator/cases" className={wayClass}>
      <Trans>Cases</Trans>
    </Link>
    <Link to="/operator/appeals" className={wayClass}>
      <Trans>Appeals</Trans>
    </Link>
    <Link to="/operator/reports" className={wayClass}>
      <Trans>What workers say</Trans>
    </Link>
    <Link to="/operator/tests" className={wayClass}>
      <Trans>Tests</Trans>
    </Link>
    <Link to="/operator/terms" className={wayClass}>
      <Trans>Terms</Trans>
    </Link>
  </div>
)
