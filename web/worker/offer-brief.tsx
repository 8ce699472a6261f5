/** All that people read before they accept: asked for when somebody wants it, in the reader’s language. */
import { Trans, useLingui } from '@lingui/react/macro'
import { asForm, inLanguage } from '../../src/forms/reading.ts'
import { useRead } from '../api/use-api.ts'
import { Markdown } from '../forms/markdown.tsx'
import { Criteria, Examples, Purpose } from '../parts/brief.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Loading } from '../parts/page.tsx'
import { Clarified } from '../parts/said-since.tsx'

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
    </div>
  )
}
