/** Where a new job begins: a template to start from. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { transportOf, useRole } from '../../api/role.tsx'
import { useRead } from '../../api/use-api.ts'
import { call, type Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button, buttonClass } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, PageTitle } from '../../parts/page.tsx'
import { formatDuration } from '../../words/time.ts'
import { useMay } from '../membership.tsx'
import { useBeginDraft } from './begin-draft.ts'

type Template = Output<'list_templates'>['templates'][number]

export const GalleryPage = () => {
  const { t, i18n } = useLingui()
  const may = useMay('run_jobs')
  const lang = i18n.locale === 'fr' ? 'fr' : 'en'
  const templates = useRead('list_templates', { lang })
  const begin = useBeginning(lang)
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <PageTitle title={t`New job`}>
          <Trans>A new job: what do you need?</Trans>
        </PageTitle>
        <p className="max-w-prose text-muted">
          <Trans>
            Choose what comes nearest. Every word, the pay and the number of answers can be changed
            before anything is spent.
          </Trans>
        </p>
      </div>
      {!may && (
        <Notice look="warn">
          <Trans>Your role reads and reviews; an owner or a manager can ask.</Trans>
        </Notice>
      )}
      <ProblemNotice error={templates.error ?? begin.error} />
      {templates.isPending && <Loading />}
      <ul className="grid gap-4 md:grid-cols-2">
        {(templates.data?.templates ?? []).map((template) => (
          <li key={template.name}>
            <TemplateCard
              template={template}
              may={may}
              busy={begin.isPending && begin.variables === template.name}
              onUse={() => !begin.isPending && begin.mutate(template.name)}
            />
          </li>
        ))}
      </ul>
      {may && <FromElsewhere />}
    </div>
  )
}

const FromElsewhere = () => (
  <Card className="grid gap-2">
    <h2 className="text-lg">
      <Trans>A layout of another tool</Trans>
    </h2>
    <p className="max-w-prose text-[0.9375rem]">
      <Trans>
        Bring the layout you have in Label Studio, Mechanical Turk, Toloka or Prolific. You see what
        comes along and what does not, before anything is made.
      </Trans>
    </p>
    <Link to="/jobs/new/layout" className={buttonClass('quiet', 'justify-self-start')}>
      <Trans>Bring a layout</Trans>
    </Link>
  </Card>
)

/** Makes a draft of a template. */
const useBeginning = (lang: 'en' | 'fr') => {
  const role = useRole()
  return useBeginDraft(async (name: Template['name']) => {
    const { terms } = await call('get_template', { name, lang }, {}, transportOf(role))
    return terms
  })
}

type CardProps = { template: Template; may: boolean; busy: boolean; onUse: () => void }

const TemplateCard = ({ template, may, busy, onUse }: CardProps) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { title, summary, columns, overlap, estimated_seconds: seconds } = template
  return (
    <Card className="flex h-full flex-col gap-2">
      <h2 className="text-lg">{title}</h2>
      <p className="text-[0.9375rem]">{summary}</p>
      <p className="text-sm text-muted">
        {columns.length === 0 ? (
          <Trans>Needs no data.</Trans>
        ) : (
          <Trans>You bring: {columns.map(({ label }) => label).join(' · ')}.</Trans>
        )}{' '}
        <Plural value={overlap} one="One answer" other="# answers" />{' '}
        <Trans>of about {formatDuration(locale, seconds)}.</Trans>
      </p>
      {may && (
        <div className="mt-auto pt-2">
          <Button busy={busy} onClick={onUse} className="w-full" aria-label={t`Use this: ${title}`}>
            <Trans>Use this</Trans>
          </Button>
        </div>
      )}
    </Card>
  )
}
