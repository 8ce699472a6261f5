/** One item of the form: its words, its options, whether it must be answered. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { AnswerItem, Form, Item } from '../../../../src/forms/form.ts'
import { textsIn } from '../../../../src/forms/text/texts.ts'
import { isQuestion } from '../../../forms/registry.ts'
import { Button } from '../../../parts/button.tsx'
import { CheckField } from '../../../parts/field.tsx'
import { isAskedFor, optionsIn, withItem, withoutItem } from './edit-form.ts'
import { OptionList } from './option-list.tsx'
import { TextPair } from './text-pair.tsx'

const KINDS: Partial<Record<Item['type'], MessageDescriptor>> = {
  markdown: msg`Text`,
  text: msg`Text`,
  image: msg`Picture`,
  audio: msg`Sound`,
  link: msg`Link`,
  choice: msg`One of several`,
  multi_choice: msg`Several of several`,
  short_text: msg`A line of text`,
  long_text: msg`A longer text`,
  number: msg`A number`,
  rating: msg`A level on a scale`,
  rank: msg`An order`,
  pairwise: msg`Which of two`,
  date: msg`A date`,
  matrix: msg`A table of questions`,
  taxonomy: msg`An entry of a tree`,
  checklist: msg`A list to tick off`,
  text_spans: msg`Marked passages`,
  image_regions: msg`Shapes on a picture`,
  file: msg`A file`,
  photo: msg`A photo`,
  recording: msg`A recording`,
  location: msg`A place`,
  per_region: msg`A question about each mark`,
}

/** Names of an item's texts, by the member they stand in. */
const TEXTS: Record<string, MessageDescriptor> = {
  help: msg`Further words`,
  text: msg`Text`,
  text_md: msg`Text`,
  alt: msg`What it shows, for people who cannot see it`,
  caption: msg`Words below it`,
  transcript: msg`What is heard, for people who cannot hear it`,
  low_label: msg`The lowest level means`,
  high_label: msg`The highest level means`,
  left_label: msg`Name of the left one`,
  right_label: msg`Name of the right one`,
  unit: msg`Unit`,
}

type Props = {
  form: Form
  page: number
  index: number
  /** What the columns are called. */
  labels: Record<string, string>
  translated: boolean
  /** Whether the form can do without it. */
  removable: boolean
  onForm: (form: Form) => void
}

export const ItemCard = (props: Props) => {
  const { form, page, index, labels, translated, removable, onForm } = props
  const { t } = useLingui()
  const item = form.pages[page]?.items[index]
  if (item === undefined) return null
  const pointer = `/pages/${page}/items/${index}`
  const question = isQuestion(item)
  const kind = KINDS[item.type]
  const texts = textsIn(item, pointer).filter((text) => !text.pointer.includes('/options/'))
  const nameOf = (member: string) => {
    if (member === 'label') return question ? t`Question` : t`Heading`
    const name = TEXTS[member]
    return name === undefined ? member : t(name)
  }
  return (
    <li className="grid gap-4 rounded-card border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base text-muted">{kind === undefined ? item.type : t(kind)}</h3>
        {question && removable && !isAskedFor(form, item.id) && (
          <Button
            look="plain"
            aria-label={t`Remove: ${item.label}`}
            onClick={() => onForm(withoutItem(form, page, index))}
          >
            <Trans>Remove</Trans>
          </Button>
        )}
      </div>
      {'from' in item && item.from !== undefined && (
        <p className="text-[0.9375rem]">
          <Trans>Shows what your column “{labels[item.from] ?? item.from}” holds.</Trans>
        </p>
      )}
      {texts.map(({ pointer: place, text }) => (
        <TextPair
          key={place}
          {...{ form, translated, onForm }}
          pointer={place}
          label={place.includes('/rows/') ? t`Row` : nameOf(place.split('/').at(-1) ?? '')}
          long={text.length > 90}
        />
      ))}
      {optionsIn(item) !== undefined && <OptionList {...{ form, pointer, translated, onForm }} />}
      {question && <Demands {...{ form, pointer, item, onForm }} />}
    </li>
  )
}

type DemandsProps = Pick<Props, 'form' | 'onForm'> & { pointer: string; item: AnswerItem }

/** Whether it must be answered, and whether not knowing is an answer. */
const Demands = ({ form, pointer, item, onForm }: DemandsProps) => (
  <div className="flex flex-wrap gap-x-8">
    <CheckField
      checked={item.required}
      onChange={(event) => onForm(withItem(form, pointer, { required: event.target.checked }))}
    >
      <Trans>Must be answered</Trans>
    </CheckField>
    <CheckField
      checked={item.cant_tell}
      onChange={(event) => onForm(withItem(form, pointer, { cant_tell: event.target.checked }))}
    >
      <Trans>Offers “I can’t tell”</Trans>
    </CheckField>
  </div>
)
