/** What people are told of a job besides its instructions: what for, when it is done, what is looked for. */
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Form } from '../../src/forms/form.ts'
import { Markdown } from '../forms/markdown.tsx'
import { Facts } from './page.tsx'

type Props = { form: Form }
type Fact = [string, ReactNode]

/** The goal, and when a task is done; nothing where neither is said. */
export const Purpose = ({ form: { goal, done_when: done, lang } }: Props) => {
  const { t } = useLingui()
  const said = (text: string) => (
    <span key="said" lang={lang}>
      {text}
    </span>
  )
  if (goal === undefined && done === undefined) return null
  return (
    <Facts
      facts={[
        ...(goal === undefined ? [] : [[t`What for`, said(goal)] as Fact]),
        ...(done === undefined ? [] : [[t`Done`, said(done)] as Fact]),
      ]}
    />
  )
}

/** Numbered, because a question or a rejection names one of them. */
export const Criteria = ({ form: { criteria = [], lang } }: Props) => (
  <ol lang={lang} className="grid max-w-prose list-decimal gap-1 ps-6">
    {criteria.map(({ text }) => (
      <li key={text}>{text}</li>
    ))}
  </ol>
)

export const Examples = ({ form: { examples = [], lang } }: Props) => {
  const { t } = useLingui()
  const names = { good: t`A good answer`, bad: t`A bad answer`, edge: t`A doubtful case` }
  return (
    <div className="grid gap-4">
      {examples.map(({ kind, text_md: text }) => (
        <div key={`${kind} ${text}`} className="border-s-3 border-line ps-3">
          <p className="text-sm font-semibold text-muted">{names[kind]}</p>
          <div lang={lang}>
            <Markdown text={text} />
          </div>
        </div>
      ))}
    </div>
  )
}
