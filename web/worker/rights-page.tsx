/** My rights here: the 49 promises, and how far the code keeps each today. */
import { Trans, useLingui } from '@lingui/react/macro'
import { PageTitle, Section } from '../parts/page.tsx'
import { RIGHTS, type Right } from '../rights.generated.ts'

export const RightsPage = () => {
  const { t, i18n } = useLingui()
  const language = i18n.locale === 'fr' ? 'fr' : 'en'
  const all = RIGHTS.flatMap(({ rights }) => rights)
  const kept = all.filter(({ state }) => state === 'kept').length
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <PageTitle title={t`My rights here`}>
          <Trans>My rights here</Trans>
        </PageTitle>
        <p className="max-w-[60ch] text-muted">
          <Trans>
            These are not terms that somebody may read differently tomorrow: the program itself
            keeps them, and tests prove it at every change. {kept} of {all.length} are kept whole.
            Where something is missing, it says so.
          </Trans>
        </p>
      </div>
      {RIGHTS.map((chapter) => (
        <Section
          key={chapter.en}
          id={`rights-${chapter.rights[0]?.number}`}
          title={chapter[language]}
        >
          <ul className="grid gap-2">
            {chapter.rights.map((right) => (
              <li key={right.number}>
                <OneRight right={right} title={right[language]} french={language === 'fr'} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}

type OneProps = { right: Right; title: string; french: boolean }

const OneRight = ({ right, title, french }: OneProps) => (
  <details className="rounded-card border border-line bg-surface px-4">
    <summary className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      <span className="min-w-0 flex-1 basis-56 font-medium">{title}</span>
      <State of={right.state} />
      <span aria-hidden="true" className="text-muted">
        ⌄
      </span>
    </summary>
    <Detail right={right} french={french} />
  </details>
)

/** In French in plain words first; the files and tests that prove it are named in English for everybody. */
const Detail = ({ right, french }: { right: Right; french: boolean }) => (
  <div className="grid gap-3 border-t border-line py-3 text-sm break-words text-muted">
    {french && right.detail_fr !== '' && (
      <p className="text-base text-ink">
        <span className="font-semibold">{right.number}</span> {right.detail_fr}
      </p>
    )}
    <p lang="en">
      <span className="font-semibold">{right.number}</span> {right.detail}
    </p>
  </div>
)

const STATE = {
  kept: 'bg-accent-soft',
  partly: 'bg-warn-soft',
  not_yet: 'bg-sunk',
} as const

const State = ({ of }: { of: Right['state'] }) => (
  <span className={`rounded-full px-2.5 py-0.5 text-sm ${STATE[of]}`}>
    {of === 'kept' && <Trans>kept</Trans>}
    {of === 'partly' && <Trans>kept in part</Trans>}
    {of === 'not_yet' && <Trans>not yet</Trans>}
  </span>
)
