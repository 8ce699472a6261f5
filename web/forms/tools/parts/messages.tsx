/** What was said in a conversation: texts of others, shown as they are. */
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Markdown } from '../../markdown.tsx'

export type Said = {
  role: 'user' | 'assistant' | 'system'
  name?: string | undefined
  text: string
}

const Speaker = ({ role, name }: Said): ReactNode => {
  if (name !== undefined && name !== '') return <bdi>{name}</bdi>
  if (role === 'user') return <Trans>User</Trans>
  return role === 'assistant' ? <Trans>Assistant</Trans> : <Trans>Instruction</Trans>
}

const LOOKS = {
  user: 'ms-auto bg-accent-soft border-transparent',
  assistant: 'me-auto bg-surface border-line',
  system: 'me-auto bg-sunk border-line',
} as const

/** One message. What a model wrote is drawn as the Markdown it mostly is; nothing in it can run. */
export const Message = ({ said, children }: { said: Said; children?: ReactNode }) => (
  <div
    className={`w-fit max-w-[min(100%,65ch)] rounded-card border px-3.5 py-2.5 ${LOOKS[said.role]}`}
  >
    <p className="mb-0.5 text-sm font-semibold text-muted">
      <Speaker {...said} />
    </p>
    <div dir="auto" className="min-w-0 break-words">
      {said.role === 'assistant' ? (
        <Markdown text={said.text} top={4} />
      ) : (
        <p className="whitespace-pre-wrap">{said.text}</p>
      )}
    </div>
    {children}
  </div>
)

/** A list, so that readers who hear it know how long it is and where they are. */
export const Messages = ({ all }: { all: readonly Said[] }) => (
  <ol className="grid gap-2.5">
    {all.map((said, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its order
      <li key={at}>
        <Message said={said} />
      </li>
    ))}
  </ol>
)
