/** All that people read before they accept: asked for when somebody wants it, in the reader’s language. */
import { Trans, useLingui } from '@lingui/react/macro'
import { asForm, inLanguage } from '../../../src/forms/reading.ts'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Markdown } from '../../forms/markdown.tsx'
import { useLocale } from '../../parts/amount.tsx'
import { Criteria, Examples, Purpose } from '../../parts/brief.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading } from '../../parts/page.tsx'
import { Clarified } from '../../parts/said-since.tsx'
import { WorstItems } from '../../parts/worst-items.tsx'
import { formatDuration } from '../../words/time.ts'

export const OfferBrief = ({ job }: { job: string }) => {
  const { i18n } = useLingui()
  const work = useRead('get_work', { job_id: job })
  if (work.data === undefined)
    return work.isPending ? <Loading rows={1} /> : <ProblemNotice error={work.error} />
  const form = inLanguage(asForm(work.data.form), i18n.locale)
  const { clarification } = work.data
  return (
    <div className="grid gap-4 pt-1">
      <Purpose form={form} />
      {clarification !== null && <Clarified text={clarification} />}
      {form.instructions_md !== undefined && (
        <div lang={form.lang}>
          <Markdown text={form.instructions_md} />
        </div>
      )}
      {form.criteria !== undefined && form.criteria.length > 0 && (
        <div className="grid gap-2">
          <h3 className="text-base font-medium">
            <Trans>What is looked for</Trans>
          </h3>
          <Criteria form={form} />
        </div>
      )}
      <Examples form={form} />
      {work.data.checked_percent !== null && <Checked percent={work.data.checked_percent} />}
      {work.data.repair !== null && <Mended repair={work.data.repair} />}
    </div>
  )
}

/** Said before anybody begins: somebody may look, and what that changes. */
const Checked = ({ percent }: { percent: number }) => (
  <p className="text-muted">
    <Trans>
      Another person looks at {percent} in 100 of the answers, drawn by chance, without knowing
      whose they are. What they say changes the results and counts for skills; it never changes your
      pay.
    </Trans>
  </p>
)

type MendedProps = { repair: NonNullable<Output<'get_work'>['repair']> }

/** How mending is paid, and the worst of it. */
const Mended = ({ repair }: MendedProps) => {
  const locale = useLocale()
  return (
    <div className="grid gap-2">
      <h3 className="text-base font-medium">
        <Trans>The worst that is mended here</Trans>
      </h3>
      <p className="text-muted">
        <Trans>
          AI made it. You are paid as for writing it anew, about{' '}
          {formatDuration(locale, repair.creation_seconds)}; that counts as done too. In your first
          places you may say what one is worth to you, or leave and be paid for the look.
        </Trans>
      </p>
      <WorstItems worst={repair.worst ?? []} />
    </div>
  )
}
