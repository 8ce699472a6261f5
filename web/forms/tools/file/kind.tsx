import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { FILE_KINDS, type FileKind } from '../../../../src/forms/item-parts/file-kinds.ts'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { type AnsweredFile, filesOf } from '../parts/captures/answered-files.ts'
import { FileLink } from '../parts/captures/file-link.tsx'
import { CaptureList } from '../parts/captures/file-rows.tsx'
import { PickButton } from '../parts/captures/pick-button.tsx'
import { waits } from '../parts/captures/sending-now.ts'
import { useCaptures } from '../parts/captures/use-captures.ts'

type Item = ItemOf<'file'>

/** What the device may offer; `.txt` and `.csv` because not every device knows they are text. */
const acceptedBy = (kinds: readonly FileKind[]): string =>
  [
    ...kinds.flatMap((kind) => FILE_KINDS[kind]),
    ...(kinds.includes('text') ? ['.txt', '.csv', '.md', '.json'] : []),
  ].join(',')

const useKindWords = (): Record<FileKind, string> => {
  const { t } = useLingui()
  return {
    image: t`picture`,
    audio: t`sound`,
    video: t`video`,
    pdf: t`PDF`,
    text: t`text`,
  }
}

/** What is taken, and what happens to it, before anybody chooses. */
const Terms = ({ item, isPreview }: { item: Item; isPreview: boolean }) => {
  const words = useKindWords()
  const kinds = item.kinds.map((one) => words[one]).join(', ')
  return (
    <p className="text-sm text-muted">
      <Trans>
        {kinds}; at most {item.max_megabytes} MB each.
      </Trans>{' '}
      {item.max_files > 1 && (
        <Plural value={item.max_files} one="At most # file." other="At most # files." />
      )}{' '}
      <Trans>
        Pictures lose what phones write into them. All other files are passed on as they are, with
        their names and with whatever your device wrote into them.
      </Trans>{' '}
      {isPreview && <Trans>In a preview nothing is sent.</Trans>}
    </p>
  )
}

const Ask = ({ item, value, onChange, id, describedBy }: AskProps<Item>) => {
  const { t } = useLingui()
  const { assignment } = useSurroundings()
  const files = filesOf(value)
  const captures = useCaptures({
    ...{ item: item.id, assignment, value, onChange },
    answerOf: ({ file_id }, { name }): AnsweredFile => ({ file: file_id ?? '', name }),
  })
  const count = files.length + captures.sending.length
  const left = item.max_files - count
  const take = (taken: File[]) => {
    for (const file of taken.slice(0, left)) void captures.take({ blob: file, name: file.name })
  }
  return (
    <div className="grid gap-3">
      <CaptureList
        {...{ captures, files }}
        onFiles={onChange}
        show={() => null}
        showHere={() => null}
      />
      {left > 0 && (
        <div>
          <PickButton
            {...{ id, describedBy }}
            look="primary"
            words={left > 1 ? t`Choose files` : t`Choose a file`}
            accept={acceptedBy(item.kinds)}
            multiple={left > 1}
            onFiles={take}
          />
        </div>
      )}
      <Terms item={item} isPreview={captures.isPreview} />
    </div>
  )
}

/** Files from the device, sent at once in pieces. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  Tell: ({ value }) => (
    <ul>
      {filesOf(value).map(({ file, name }) => (
        <li key={file}>
          <FileLink file={file} name={name} />
        </li>
      ))}
    </ul>
  ),
  waits,
  fault: (item, value) =>
    filesOf(value).length < item.min_files ? msg`Add more files.` : undefined,
}
