/** What an answer holds and what is still on its way, one row each. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../../../parts/button.tsx'
import { ProblemNotice } from '../../../../parts/notice.tsx'
import type { AnsweredFile } from './answered-files.ts'
import type { Captures, Sending } from './use-captures.ts'

const rowClass = 'grid gap-2 rounded-control border border-line bg-surface p-2.5'

type ListProps = {
  captures: Captures
  files: AnsweredFile[]
  onFiles: (files: AnsweredFile[]) => void
  /** What is seen or heard of a stored file, and of one that is only here; names stand beside. */
  show: (file: AnsweredFile) => ReactNode
  showHere: (blob: Blob, name: string) => ReactNode
}

export const CaptureList = ({ captures, files, onFiles, show, showHere }: ListProps) =>
  files.length + captures.sending.length === 0 ? null : (
    <ul className="grid gap-2.5">
      <FileRows
        files={files}
        onRemove={(gone) => onFiles(files.filter((one) => one !== gone))}
        show={captures.isPreview ? () => null : show}
      />
      <SendingRows
        sending={captures.sending}
        onAgain={({ kept }) => captures.again(kept)}
        onForget={({ kept }) => captures.forget(kept.key)}
        show={showHere}
      />
    </ul>
  )

type FilesProps = {
  files: AnsweredFile[]
  onRemove: (file: AnsweredFile) => void
  show: (file: AnsweredFile) => ReactNode
}

const FileRows = ({ files, onRemove, show }: FilesProps) => {
  const { t } = useLingui()
  return files.map((file) => (
    <li key={file.file} className={rowClass}>
      {show(file)}
      <div className="flex items-center gap-2">
        <span className="min-w-0 grow truncate ps-1">
          <bdi>{file.name}</bdi>
        </span>
        <Button look="plain" aria-label={t`Remove: ${file.name}`} onClick={() => onRemove(file)}>
          <Trans>Remove</Trans>
        </Button>
      </div>
    </li>
  ))
}

type SendingProps = {
  sending: Sending[]
  onAgain: (one: Sending) => void
  onForget: (one: Sending) => void
  show: (blob: Blob, name: string) => ReactNode
}

const SendingRows = ({ sending, onAgain, onForget, show }: SendingProps) => {
  const { t } = useLingui()
  return sending.map((one) => {
    const { name, blob } = one.kept
    const percent = Math.floor((100 * one.received) / Math.max(1, blob.size))
    return (
      <li key={one.kept.key} className={rowClass} aria-busy={one.state === 'sending'}>
        {show(blob, name)}
        <div className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 grow ps-1">
            <bdi>{name}</bdi>
            <span className="block text-sm text-muted" role="status">
              <Words one={one} percent={percent} />
            </span>
          </span>
          {one.state === 'refused' && (
            <Button onClick={() => onAgain(one)}>
              <Trans>Try again</Trans>
            </Button>
          )}
          <Button look="plain" aria-label={t`Remove: ${name}`} onClick={() => onForget(one)}>
            <Trans>Remove</Trans>
          </Button>
        </div>
        {one.state !== 'refused' && (
          <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunk">
            <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
          </div>
        )}
        {one.state === 'refused' && <ProblemNotice error={one.error} />}
      </li>
    )
  })
}

/** Where it stands, and whether this device keeps it should the page go away. */
const Words = ({ one, percent }: { one: Sending; percent: number }) => {
  if (one.state === 'refused') return <Trans>Not sent</Trans>
  const said =
    one.state === 'waiting' ? (
      <Trans>Waiting for the network, {percent} % sent</Trans>
    ) : (
      <Trans>Sending, {percent} %</Trans>
    )
  return (
    <>
      {said}{' '}
      {one.safe ? (
        <Trans>A copy is kept on this device until it has arrived.</Trans>
      ) : (
        <Trans>This device has no room for a copy: keep this page open until it has arrived.</Trans>
      )}
    </>
  )
}

/** An address for bytes that are only here; taken back when they are not shown any more. */
const useBlobAddress = (blob: Blob): string | undefined => {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}

/** A picture that is only here yet. */
export const BlobPicture = ({ blob, name }: { blob: Blob; name: string }) => {
  const address = useBlobAddress(blob)
  return address === undefined ? null : (
    <img src={address} alt={name} className="max-h-40 rounded-control object-contain" />
  )
}

/** A sound or a video that is only here yet. */
export const BlobMedia = ({ blob, name, video }: { blob: Blob; name: string; video: boolean }) => {
  const address = useBlobAddress(blob)
  if (address === undefined) return null
  return video ? (
    <video src={address} controls aria-label={name} className="max-h-64 w-full rounded-control">
      <track kind="captions" />
    </video>
  ) : (
    // biome-ignore lint/a11y/useMediaCaption: it was recorded just now
    <audio src={address} controls aria-label={name} className="w-full" />
  )
}
