import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { Picture } from '../../picture.tsx'
import { type AnsweredFile, filesOf } from '../parts/captures/answered-files.ts'
import { BlobPicture, CaptureList } from '../parts/captures/file-rows.tsx'
import { PickButton } from '../parts/captures/pick-button.tsx'
import { waits } from '../parts/captures/sending-now.ts'
import { type Taken, useCaptures } from '../parts/captures/use-captures.ts'

type Item = ItemOf<'photo'>

/** Kinds a browser may offer; phones turn their own into JPEG for them. */
const ACCEPTED = 'image/jpeg,image/png,image/webp'

const ending: Record<string, string> = { 'image/png': 'png', 'image/webp': 'webp' }

/** A photo’s own name says what device took it and in which order: it gets another. */
const asTaken = (item: Item, file: File, number: number): Taken => ({
  blob: file,
  name: `photo-${number}.${ending[file.type] ?? 'jpg'}`,
  takenAt: item.taken_at ? new Date(file.lastModified).toISOString() : undefined,
})

/** What happens to a photo, before anybody takes one. */
const Terms = ({ item, isPreview }: { item: Item; isPreview: boolean }) => (
  <p className="text-sm text-muted">
    <Trans>
      Place, camera and everything else that phones write into photos is removed before anybody sees
      them.
    </Trans>{' '}
    {item.taken_at && <Trans>The time they were taken is passed on.</Trans>}{' '}
    {isPreview && <Trans>In a preview nothing is sent.</Trans>}
  </p>
)

const Ask = ({ item, value, onChange, id, describedBy }: AskProps<Item>) => {
  const { t } = useLingui()
  const { assignment } = useSurroundings()
  const files = filesOf(value)
  const captures = useCaptures({
    ...{ item: item.id, assignment, value, onChange },
    answerOf: ({ file_id }, { name, takenAt }): AnsweredFile => ({
      ...{ file: file_id ?? '', name },
      ...(item.taken_at && takenAt !== undefined && { taken_at: takenAt }),
    }),
  })
  const count = files.length + captures.sending.length
  const take = (taken: File[]) => {
    for (const [at, file] of taken.slice(0, item.max_files - count).entries())
      void captures.take(asTaken(item, file, count + at + 1))
  }
  const several = item.max_files - count > 1
  return (
    <div className="grid gap-3">
      <CaptureList
        {...{ captures, files }}
        onFiles={onChange}
        show={({ file, name }) => <Picture source={file} alt={name} title={name} />}
        showHere={(blob, name) => <BlobPicture blob={blob} name={name} />}
      />
      {count < item.max_files && (
        <div className="flex flex-wrap gap-2">
          <PickButton
            {...{ id, describedBy }}
            look="primary"
            words={t`Take a photo`}
            accept={ACCEPTED}
            camera
            onFiles={take}
          />
          <PickButton
            words={several ? t`Choose photos` : t`Choose a photo`}
            accept={ACCEPTED}
            multiple={several}
            onFiles={take}
          />
        </div>
      )}
      <Terms item={item} isPreview={captures.isPreview} />
    </div>
  )
}

/** Photos from the camera or chosen, sent at once in pieces. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  Tell: ({ value }) => (
    <div className="grid max-w-sm gap-2">
      {filesOf(value).map(({ file, name, taken_at }) => (
        <div key={file}>
          <Picture source={file} alt={name} title={name} />
          {taken_at && <p className="text-sm text-muted">{new Date(taken_at).toLocaleString()}</p>}
        </div>
      ))}
    </div>
  ),
  waits,
  fault: (item, value) =>
    filesOf(value).length < item.min_files ? msg`Add more photos.` : undefined,
}
