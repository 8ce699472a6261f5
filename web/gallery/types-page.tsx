/** The gallery's first page: all types, in their families. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '../parts/navigation.tsx'
import { PageTitle, Section } from '../parts/page.tsx'
import { SAMPLED_TYPES } from './gather.ts'
import { FAMILIES, wordsOf } from './type-words.ts'

export const TypesPage = () => {
  const { t } = useLingui()
  return (
    <>
      <div className="grid gap-2">
        <PageTitle title={t`Gallery`}>
          <Trans>Every kind of question, to be tried</Trans>
        </PageTitle>
        <p className="max-w-[65ch] text-muted">
          <Trans>
            This is what people see and answer in a task, and what whoever asks gets back. No
            account is needed; nothing is kept and nothing is paid.
          </Trans>
        </p>
      </div>
      {FAMILIES.map(({ id, name, words }) => {
        const types = Object.keys(words).filter((type) => SAMPLED_TYPES.includes(type))
        return types.length === 0 ? null : (
          <Section key={id} id={id} title={t(name)}>
            <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
              {types.map((type) => (
                <TypeCard key={type} type={type} />
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}

const TypeCard = ({ type }: { type: string }) => {
  const { t } = useLingui()
  const words = wordsOf(type)
  return (
    <li className="flex">
      <Link
        href={`/gallery/${type}`}
        className="flex grow flex-col gap-1 rounded-card border border-line bg-surface p-4 no-underline hover:border-edge"
      >
        <span className="font-semibold text-accent">{words && t(words.name)}</span>
        <span className="grow text-[0.9375rem]">{words && t(words.about)}</span>
        <code className="text-sm text-muted">{type}</code>
      </Link>
    </li>
  )
}
