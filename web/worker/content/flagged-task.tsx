/** Around a task that warns of its content: what it may show, covered pictures, and who is there to talk to. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../../api/use-api.ts'
import type { Assignment } from '../../api.generated.ts'
import { VeilContext } from '../../forms/veil.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Loading } from '../../parts/page.tsx'
import { CONTENT_FLAG } from '../../words/choices.ts'
import { Support } from './support.tsx'

type Props = { flags: Assignment['content_flags']; children: ReactNode }

export const FlaggedTask = ({ flags, children }: Props) => {
  const { t } = useLingui()
  const choice = useRead('get_content_choice', {})
  // Nothing is shown uncovered before it is known how somebody wants to see it.
  if (choice.isPending) return <Loading />
  const shows = flags.map((flag) => t(CONTENT_FLAG[flag])).join(', ')
  return (
    <VeilContext value={choice.data?.media ?? 'blurred'}>
      <div className="grid gap-6">
        <Notice look="warn" title={<Trans>May show: {shows}</Trans>}>
          <p>
            <Trans>
              Stop whenever you like: returning the task pays your time until then and counts
              nowhere.
            </Trans>
          </p>
          <Support named={choice.data?.support ?? null} />
        </Notice>
        {children}
      </div>
    </VeilContext>
  )
}
