/** The terms of this instance: what holds, what is coming, and what changes line by line (charter R42). */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { Markdown } from '../forms/markdown.tsx'
import { useLocale } from '../parts/amount.tsx'
import { Header } from '../parts/header.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Card, Empty, Loading, PageTitle, Section } from '../parts/page.tsx'
import { formatInstant } from '../words/time.ts'
import { PromisedNumbers } from './promised-numbers.tsx'

type Terms = NonNullable<Output<'get_house_terms'>['terms']>

export const TermsPage = () => {
  const { t } = useLingui()
  const [version, setVersion] = useState<number | undefined>()
  const read = useRead('get_house_terms', version === undefined ? {} : { version }, {
    role: 'person',
  })
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-3xl gap-8 px-4 py-8 sm:py-12">
        <PageTitle title={t`Terms`}>
          <Trans>Terms of this place</Trans>
        </PageTitle>
        {read.isPending && <Loading />}
        <ProblemNotice error={read.error} />
        {read.data !== undefined && (
          <Told told={read.data} chosen={version} onChoose={setVersion} />
        )}
        <PromisedNumbers />
      </main>
    </>
  )
}

type ToldProps = {
  told: Output<'get_house_terms'>
  chosen: number | undefined
  onChoose: (version: number | undefined) => void
}

const Told = ({ told, chosen, onChoose }: ToldProps) => (
  <>
    {told.coming.map((terms) => (
      <Coming key={terms.version} terms={terms} />
    ))}
    {told.terms === null ? (
      <Empty title={<Trans>The operator has written no terms.</Trans>}>
        <Trans>The promises to those who work hold in any case: the program keeps them.</Trans>
      </Empty>
    ) : (
      <Card>
        <Markdown text={told.terms.text} top={2} />
      </Card>
    )}
    {told.versions.length > 1 && (
      <Versions versions={told.versions} chosen={chosen} onChoose={onChoose} />
    )}
  </>
)

const Coming = ({ terms }: { terms: Terms }) => {
  const day = formatInstant(useLocale(), terms.effective_at)
  return (
    <Section id={`coming-${terms.version}`} title={<Trans>New terms from {day}</Trans>}>
      <Notice look={terms.worsens ? 'warn' : 'plain'}>
        {terms.worsens ? (
          <Trans>
            Something gets worse for those who work. What you begin before that day keeps the old
            terms. If you do not agree, you can leave with all your money and your record.
          </Trans>
        ) : (
          <Trans>
            What you begin before that day keeps the old terms. If you do not agree, you can leave
            with all your money and your record.
          </Trans>
        )}
      </Notice>
      <Changes changes={terms.changes} />
    </Section>
  )
}

const LOOKS = {
  same: 'text-muted',
  added: 'bg-accent-soft',
  removed: 'bg-danger-soft line-through',
}

/** Marks and words beside the colour: it never speaks alone. */
const Changes = ({ changes }: { changes: Terms['changes'] }) => (
  <div className="rounded-card border border-line bg-surface p-4 text-[0.9375rem]">
    {changes.map(({ kind, text }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
      <p key={at} className={`whitespace-pre-wrap break-words px-1 ${LOOKS[kind]}`}>
        {kind === 'added' && (
          <span className="font-semibold">
            +{' '}
            <span className="sr-only">
              <Trans>New:</Trans>
            </span>
          </span>
        )}
        {kind === 'removed' && (
          <span className="font-semibold">
            −{' '}
            <span className="sr-only">
              <Trans>Gone:</Trans>
            </span>
          </span>
        )}
        {text.trimEnd()}
      </p>
    ))}
  </div>
)

const Versions = ({
  versions,
  chosen,
  onChoose,
}: Omit<ToldProps, 'told'> & Pick<ToldProps['told'], 'versions'>) => {
  const locale = useLocale()
  return (
    <label className="grid gap-1.5 sm:max-w-sm">
      <span className="font-medium">
        <Trans>Every version there was</Trans>
      </span>
      <select
        className="min-h-11 rounded-control border border-edge bg-surface px-3"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">—</option>
        {versions.map(({ version, effective_at }) => (
          <option key={version} value={version}>
            {version} · {formatInstant(locale, effective_at)}
          </option>
        ))}
      </select>
    </label>
  )
}
