/** A calm box with something to know: good news, a warning, a refusal. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { FairhandError } from '../../src/sdk/transport.ts'
import { FIRST_PROBLEM_WORDS } from '../api/first-problem-words.ts'
import { useRefusalWords } from '../api/refusals.ts'
import { SignInError } from '../api/session.ts'
import { SIGN_IN_FAILED, SIGN_IN_WORDS } from '../api/sign-in-words.ts'

const LOOKS = {
  good: 'bg-accent-soft text-ink border-accent',
  warn: 'bg-warn-soft text-ink border-warn',
  error: 'bg-danger-soft text-ink border-danger',
  plain: 'bg-sunk text-ink border-edge',
} as const

type NoticeProps = { look?: keyof typeof LOOKS; title?: ReactNode; children?: ReactNode }

/** A box with a coloured edge; the colour never speaks alone. */
export const Notice = ({ look = 'plain', title, children }: NoticeProps) => (
  <div className={`rounded-control border-s-4 px-4 py-3 ${LOOKS[look]}`}>
    {title && <p className="font-semibold">{title}</p>}
    {children && <div className="text-[0.9375rem]">{children}</div>}
  </div>
)

/** A refusal in words for people, announced at once. Draws nothing without an error. */
export const ProblemNotice = ({ error, action }: { error: unknown; action?: ReactNode }) => {
  const none = error === null || error === undefined
  // Without an error it is out of the flow, so that it costs no space; it must exist to be heard.
  return (
    <div role="alert" className={none ? 'sr-only' : 'mt-3'}>
      {!none && <ProblemBox error={error} action={action} />}
    </div>
  )
}

const ProblemBox = ({ error, action }: { error: unknown; action: ReactNode }) => {
  const { t } = useLingui()
  if (error instanceof SignInError)
    return <Notice look="error" title={t(SIGN_IN_WORDS[error.code] ?? SIGN_IN_FAILED)} />
  if (!(error instanceof FairhandError))
    return <Notice look="error" title={t(FIRST_PROBLEM_WORDS.internal.title)} />
  return <RefusalBox error={error} action={action} />
}

const RefusalBox = ({ error, action }: { error: FairhandError; action: ReactNode }) => {
  const { t, i18n } = useLingui()
  const words = useRefusalWords(error.code)
  // Nothing yet: what is put into the page later is announced then, once.
  if (words === 'coming') return null
  return (
    <Notice look="error" title={t(words === 'missing' ? SIGN_IN_FAILED : words.title)}>
      {words === 'missing' ? <p lang="en">{error.hint}</p> : <p>{t(words.hint)}</p>}
      <Precisely error={error} english={i18n.locale === 'en'} />
      {action && <div className="mt-3">{action}</div>}
    </Notice>
  )
}

/** The server's own sentence: it names sums and states, in English. */
const Precisely = ({ error, english }: { error: FairhandError; english: boolean }) => {
  const said = error.errors.length > 0 ? [] : [error.message]
  const issues = error.errors.map(({ pointer, message }) => `${pointer} ${message}`)
  const number = error.status >= 500 ? error.requestId : undefined
  if (error.code === 'unreachable' || error.code === 'unauthenticated') return null
  return (
    <div className="mt-2 text-sm text-muted">
      {!english && (
        <p>
          <Trans>Precisely:</Trans>
        </p>
      )}
      <div lang="en">
        {[...said, ...issues].slice(0, 12).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {number && <p className="font-mono">{number}</p>}
    </div>
  )
}
