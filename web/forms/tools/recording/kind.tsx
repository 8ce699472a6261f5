import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { Sound } from '../../sound.tsx'
import { type AnsweredFile, filesOf } from '../parts/captures/answered-files.ts'
import { BlobMedia, CaptureList } from '../parts/captures/file-rows.tsx'
import { PickButton } from '../parts/captures/pick-button.tsx'
import { waits } from '../parts/captures/sending-now.ts'
import { StoredVideo } from '../parts/captures/stored-video.tsx'
import { useCaptures } from '../parts/captures/use-captures.ts'
import { clock, Live } from './live.tsx'
import { canRecord, lengthOf, nameOfRecording } from './recorder.ts'
import { useRecorder } from './use-recorder.ts'

type Item = ItemOf<'recording'>

const Stored = ({ item, file, name }: { item: Item; file: string; name: string }) =>
  item.media === 'video' ? (
    <StoredVideo source={file} name={name} />
  ) : (
    <Sound source={file} name={name} />
  )

/** What the person is told before they press: how long, and who hears it. */
const Terms = ({ item, isPreview }: { item: Item; isPreview: boolean }) => (
  <p className="text-sm text-muted">
    {item.min_seconds > 1 ? (
      <Trans>
        From {clock(item.min_seconds)} to {clock(item.max_seconds)}.
      </Trans>
    ) : (
      <Trans>At most {clock(item.max_seconds)}.</Trans>
    )}{' '}
    <Trans>Whoever asks hears it as it is recorded; remove it and record again as you like.</Trans>{' '}
    {isPreview && <Trans>In a preview nothing is sent.</Trans>}
  </p>
)

const Denied = () => (
  <Notice look="warn">
    <Trans>
      This browser does not let the page record here. Allow the microphone in its settings, or
      record with another app and choose the file.
    </Trans>
  </Notice>
)

type WaysProps = Pick<AskProps<Item>, 'item' | 'id' | 'describedBy'> & {
  recorder: ReturnType<typeof useRecorder>
  isEmpty: boolean
  onFile: (file: File) => Promise<void>
}

/** The recording that goes on, or the ways to begin one. */
const Ways = ({ item, id, describedBy, recorder, isEmpty, onFile }: WaysProps) => {
  const { t } = useLingui()
  const video = item.media === 'video'
  if (recorder.recording !== undefined)
    return <Live recording={recorder.recording} video={video} most={item.max_seconds} />
  return (
    <>
      {recorder.fault !== undefined && <Denied />}
      {isEmpty && (
        <div className="flex flex-wrap gap-2">
          {canRecord() && (
            <Button look="primary" id={id} aria-describedby={describedBy} onClick={recorder.start}>
              {video ? <Trans>Record a video</Trans> : <Trans>Record your voice</Trans>}
            </Button>
          )}
          <PickButton
            words={t`Choose a recording`}
            accept={`${item.media}/*`}
            onFiles={([file]) => file && void onFile(file)}
          />
        </div>
      )}
    </>
  )
}

const Ask = ({ item, value, onChange, id, describedBy }: AskProps<Item>) => {
  const { assignment } = useSurroundings()
  const [unread, setUnread] = useState(false)
  const files = filesOf(value)
  const video = item.media === 'video'
  const captures = useCaptures({
    ...{ item: item.id, assignment, value, onChange },
    answerOf: ({ file_id }, { name, durationMs = 0 }): AnsweredFile => ({
      ...{ file: file_id ?? '', name, duration_ms: durationMs },
    }),
  })
  const recorder = useRecorder({
    ...{ item: item.id, assignment, media: item.media, seconds: item.max_seconds },
    onDone: (blob, durationMs, key) =>
      void captures.take({ blob, name: nameOfRecording(blob), durationMs }, key),
  })
  const choose = async (file: File) => {
    const durationMs = await lengthOf(file, item.media)
    setUnread(durationMs === undefined)
    if (durationMs !== undefined)
      await captures.take({ blob: file, name: nameOfRecording(file), durationMs })
  }
  const isEmpty = files.length + captures.sending.length === 0
  return (
    <div className="grid gap-3">
      <CaptureList
        {...{ captures, files }}
        onFiles={onChange}
        show={({ file, name }) => <Stored item={item} file={file} name={name} />}
        showHere={(blob, name) => <BlobMedia blob={blob} name={name} video={video} />}
      />
      <Ways {...{ item, id, describedBy, recorder, isEmpty }} onFile={choose} />
      {unread && (
        <Notice look="warn">
          <Trans>This file cannot be played here. Choose another one.</Trans>
        </Notice>
      )}
      <Terms item={item} isPreview={captures.isPreview} />
    </div>
  )
}

/** A voice or a video; where the browser cannot record, a file made with another app. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  Tell: ({ item, value }) => (
    <div className="max-w-md">
      {filesOf(value).map(({ file, name }) => (
        <Stored key={file} item={item} file={file} name={name} />
      ))}
    </div>
  ),
  waits,
  fault: (item, value) => {
    const ms = filesOf(value)[0]?.duration_ms ?? 0
    if (ms < item.min_seconds * 1000) return msg`Record at least ${clock(item.min_seconds)}.`
    return ms > (item.max_seconds + 1) * 1000
      ? msg`Record at most ${clock(item.max_seconds)}.`
      : undefined
  },
}
