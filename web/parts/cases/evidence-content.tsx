/** What an item of evidence shows: words, a piece of work, a file. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Output } from '../../api.generated.ts'
import { ASSIGNMENT_STATUS } from '../../words/choices.ts'
import { buttonClass } from '../button.tsx'
import { Facts } from '../page.tsx'

type Content = Output<'get_evidence'>

export const EvidenceContent = ({ content }: { content: Content }) => (
  <div className="grid gap-3">
    {content.text !== null && <p className="whitespace-pre-wrap break-words">{content.text}</p>}
    {content.assignment !== null && <Work work={content.assignment} />}
    {content.file !== null && <CaseFile file={content.file} title={content.title} />}
  </div>
)

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

const rows = (values: Record<string, unknown>): [ReactNode, ReactNode][] =>
  Object.entries(values).map(([name, value]) => [
    name,
    <span key={name} className="whitespace-pre-wrap break-words">
      {plain(value)}
    </span>,
  ])

const Work = ({ work }: { work: NonNullable<Content['assignment']> }) => {
  const { t } = useLingui()
  const words = ASSIGNMENT_STATUS[work.status as keyof typeof ASSIGNMENT_STATUS]
  return (
    <div className="grid gap-2">
      <p className="font-medium">
        {work.job}
        <span className="font-normal text-muted"> · {words ? t(words) : work.status}</span>
      </p>
      <Facts facts={rows(work.input)} />
      {work.answers !== null && (
        <>
          <p className="text-sm text-muted">
            <Trans>What was answered</Trans>
          </p>
          <Facts facts={rows(work.answers)} />
        </>
      )}
    </div>
  )
}

type FileProps = { file: NonNullable<Content['file']>; title: string }

/** Texts are shown at once; nobody should have to save a file to read it. */
const textOf = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)))

const CaseFile = ({ file, title }: FileProps) => {
  const address = `data:${file.media_type};base64,${file.data_base64}`
  return (
    <div className="grid justify-items-start gap-2">
      {file.media_type.startsWith('image/') && (
        <img src={address} alt={title} className="max-h-96 max-w-full rounded-control" />
      )}
      {file.media_type.startsWith('audio/') && (
        // biome-ignore lint/a11y/useMediaCaption: nobody has written down what somebody sent as proof
        <audio controls src={address} aria-label={title} />
      )}
      {file.media_type === 'text/plain' && (
        <p className="whitespace-pre-wrap break-words">{textOf(file.data_base64)}</p>
      )}
      <a href={address} download={title} className={buttonClass('quiet')}>
        <Trans>Save this file</Trans>
      </a>
    </div>
  )
}
