/** What would make a job’s answers better. Advice: one can go on without it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JobAdvice } from '../../../api.generated.ts'

import { textAt } from '../../../words/screening.ts'
import { ADVICE } from './advice-words.ts'

type Props = { advice: readonly JobAdvice[]; terms: unknown }

/** The question an advice is about; nothing where it is about the whole. */
const about = (terms: unknown, pointer: string): string | undefined => {
  const item = /^\/form\/pages\/\d+\/items\/\d+/.exec(pointer)?.[0]
  if (item !== undefined) return textAt(terms, `${item}/label`)
  return pointer.startsWith('/form/data/') ? textAt(terms, `${pointer}/name`) : undefined
}

/** Draws nothing where there is nothing to say. */
export const Advice = ({ advice, terms }: Props) => {
  const { t } = useLingui()
  const byCode = [...Map.groupBy(advice, ({ code }) => code)]
  if (byCode.length === 0) return null
  return (
    <section
      aria-labelledby="advice"
      className="grid gap-3 rounded-card border border-line bg-surface p-4 sm:p-5"
    >
      <div>
        <h2 id="advice" className="text-base font-medium">
          <Trans>Before you publish</Trans>
        </h2>
        <p className="text-[0.9375rem] text-muted">
          <Plural
            value={byCode.length}
            one="One thing that would make the answers better. You can publish without it."
            other="# things that would make the answers better. You can publish without them."
          />
        </p>
      </div>
      <ul className="grid gap-3">
        {byCode.map(([code, found]) => (
          <li key={code} className="border-s-3 border-line ps-3">
            <p className="font-medium">{t(ADVICE[code].found)}</p>
            {found.map(({ pointer }) => {
              const text = about(terms, pointer)
              return (
                text !== undefined && (
                  <p key={pointer} className="break-words text-muted">
                    {t`“${text}”`}
                  </p>
                )
              )
            })}
            <p>{t(ADVICE[code].todo)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
