/** One type: its sample to be answered, and beside it what was written for it and what comes back. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { asForm, inLanguage } from '../../src/forms/reading.ts'
import { useRead } from '../api/use-api.ts'
import { FileAddressContext } from '../forms/media.tsx'
import { WithKinds } from '../forms/with-kinds.tsx'
import { Link } from '../parts/navigation.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Loading, PageTitle } from '../parts/page.tsx'
import { loadSample } from './gather.ts'
import { type Sample, writtenIn } from './sample.ts'
import { Trial } from './trial.tsx'
import { wordsOf } from './type-words.ts'

export const TypePage = ({ type }: { type: string }) => {
  const { t } = useLingui()
  const words = wordsOf(type)
  const name = words === undefined ? type : t(words.name)
  const sample = useQuery({
    queryKey: ['gallery', type],
    queryFn: () => loadSample(type).then((found) => found ?? null),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <div className="grid justify-items-start gap-1">
        <Link
          href="/gallery"
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-2"
        >
          <Trans>All kinds of questions</Trans>
        </Link>
        <PageTitle title={`${name} · ${t`Gallery`}`}>
          {name} <code className="text-lg font-normal text-muted">{type}</code>
        </PageTitle>
        {words && <p className="max-w-[65ch] text-muted">{t(words.about)}</p>}
      </div>
      {sample.isError && <ProblemNotice error={sample.error} />}
      {sample.isPending && <Loading />}
      {sample.data && <Tried type={type} sample={sample.data} />}
    </>
  )
}

/** The sample as the instance reads it: the very check that every form passes before it is published. */
const Tried = ({ type, sample }: { type: string; sample: Sample }) => {
  const { i18n } = useLingui()
  const lang = i18n.locale === 'fr' ? 'fr' : 'en'
  const written = useMemo(() => writtenIn(sample, lang), [sample, lang])
  const read = useRead('validate_form', { ...written, with_defaults: true })
  const complete = read.data?.form
  const form = useMemo(
    () => (complete == null ? undefined : inLanguage(asForm(complete), lang)),
    [complete, lang],
  )
  const { files } = sample
  const addressOf = useMemo(() => (file: string) => files?.[file] ?? '', [files])
  if (read.isError) return <ProblemNotice error={read.error} />
  if (form === undefined) return <Loading />
  return (
    <FileAddressContext value={addressOf}>
      <WithKinds form={form}>
        <Trial type={type} written={written} form={form} />
      </WithKinds>
    </FileAddressContext>
  )
}
