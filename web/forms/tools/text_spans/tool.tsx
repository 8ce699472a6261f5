/** Marking passages: the text, the labels below it, and the list of what was marked. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { say } from '../../../parts/say.tsx'
import { ChoiceRow } from '../../choice-row.tsx'
import type { AskProps, ItemOf } from '../../item-kind.ts'
import { LabelButtons } from '../parts/label-buttons.tsx'
import { labelKeys } from '../parts/label-picker.tsx'
import { MarkList } from '../parts/mark-list.tsx'
import { HistoryButtons } from '../parts/tool-button.tsx'
import { useToolKeys } from '../parts/use-tool-keys.ts'
import { RegionQuestions } from '../per_region/region-question.tsx'
import { Edges } from './edges.tsx'
import { Links } from './links.tsx'
import { TextView } from './text-view.tsx'
import { type Marking, useMarking } from './use-marking.ts'
import { useReading } from './use-reading.ts'

type Item = ItemOf<'text_spans'>

/** Gives a label to what is selected; without a selection the label comes into one's hand. */
const useLabels = (marking: Marking) => {
  const { t } = useLingui()
  const [inHand, setInHand] = useState<string>()
  const label = (wanted: string) => {
    if (marking.selection === null) {
      setInHand(inHand === wanted ? undefined : wanted)
      return
    }
    const { start, end } = marking.selection
    marking.mark(wanted)
    document.getSelection()?.removeAllRanges()
    const name = marking.labels.find((one) => one.value === wanted)?.label ?? wanted
    say(t`${name}: ${marking.text.slice(start, Math.min(end, start + 80))}`)
  }
  return { inHand, label, keys: labelKeys(marking.labels) }
}

export const Tool = ({ item, value, onChange, ...field }: AskProps<Item>) => {
  const frame = useRef<HTMLDivElement>(null)
  const marking = useMarking(item, value, onChange)
  const labels = useLabels(marking)
  useToolKeys(
    frame,
    Object.fromEntries(
      [...labels.keys].map(([name, key]) => [key, () => labels.label(name)] as const),
    ),
  )
  if (marking.text === '') return <NoText />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Ctrl+Z from everything inside
    <div ref={frame} className="grid min-w-0 gap-3" onKeyDown={marking.history.onKeyDown}>
      <Suggested marking={marking} />
      <Reading marking={marking} inHand={labels.inHand} {...field} />
      <div className="flex flex-wrap items-start justify-between gap-2">
        <LabelButtons
          labels={marking.labels}
          inHand={labels.inHand}
          onLabel={labels.label}
          keyOf={(name) => labels.keys.get(name)}
        />
        <HistoryButtons history={marking.history} />
      </div>
      <Marks marking={marking} item={item.id} />
      {marking.links.length > 0 && <Links marking={marking} />}
      {(item.min_spans ?? 0) === 0 && <NothingToMark marking={marking} value={value} />}
    </div>
  )
}

type ReadingProps = Pick<AskProps<Item>, 'id' | 'describedBy' | 'invalid'> & {
  marking: Marking
  inHand: string | undefined
}

/** The text, and below it what is selected of it. */
const Reading = ({ marking, inHand, id, describedBy, invalid }: ReadingProps) => {
  const { t } = useLingui()
  const root = useRef<HTMLDivElement>(null)
  const reading = useReading({ marking, inHand, root })
  return (
    <>
      <TextView
        {...reading}
        {...{ id, role: 'textbox', 'aria-readonly': true, 'aria-multiline': true }}
        {...{ 'aria-label': t`The text to mark`, 'aria-invalid': invalid || undefined }}
        aria-describedby={[describedBy, `${id}-how`].filter(Boolean).join(' ')}
        root={root}
        text={marking.text}
        spans={marking.marked.spans}
        labels={marking.labels}
        selection={marking.selecting?.by === 'browser' ? null : marking.selection}
      />
      <Bar marking={marking} how={`${id}-how`} />
    </>
  )
}

const NoText = () => (
  <Notice look="warn">
    <Trans>This task brings no text. Return it; your time is paid.</Trans>
  </Notice>
)

/** What is selected, and the mark it lies in. */
const Bar = ({ marking, how }: { marking: Marking; how: string }) => {
  const { selection, text, around, labels } = marking
  const [inner] = around
  const words = selection === null ? '' : text.slice(selection.start, selection.end)
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1">
      <p className="min-w-0 grow text-[0.9375rem]">
        {selection === null ? null : (
          <bdi className="me-2 font-medium">
            “{words.length > 80 ? `${words.slice(0, 40)} … ${words.slice(-35)}` : words}”
          </bdi>
        )}
        <span id={how} className={selection === null ? 'text-muted' : 'sr-only'}>
          <Trans>
            Select words, then choose a label. Tap the first and the last word, or draw over them;
            with arrow keys word by word, with Shift several.
          </Trans>
        </span>
      </p>
      {inner !== undefined && (
        <Button
          look="plain"
          className="px-2"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => marking.remove(inner.id)}
        >
          <Trans>
            Remove “{labels.find(({ value }) => value === inner.label)?.label ?? inner.label}”
          </Trans>
        </Button>
      )}
    </div>
  )
}

const SHOWN = 120

const Marks = ({ marking, item }: { marking: Marking; item: string }) => (
  <MarkList
    marks={marking.marked.spans.map(({ id, label, text }) => ({
      ...{ id, label, words: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text },
    }))}
    labels={marking.labels}
    selected={marking.chosen}
    onSelect={marking.choose}
    onDelete={marking.remove}
    onLabel={(id, label) => marking.alter(id, { label })}
    fields={(id) => (
      <>
        <RegionQuestions of={item} region={id} />
        <Edges marking={marking} id={id} />
      </>
    )}
  />
)

/** Marks that came with the task are nobody's answer until somebody looked. */
const Suggested = ({ marking }: { marking: Marking }) => {
  const { suggested, untouched } = marking
  if (!untouched || suggested.length === 0) return null
  return (
    <Notice>
      <Plural
        value={suggested.length}
        one="One mark is suggested. Correct it if need be: add, change, remove."
        other="# marks are suggested. Correct them if need be: add, change, remove."
      />
      <div className="mt-2">
        <Button onClick={() => marking.settle(suggested)}>
          <Trans>All right as it is</Trans>
        </Button>
      </div>
    </Notice>
  )
}

/** Nothing is an answer too, and a person says so rather than leave it open. */
const NothingToMark = ({ marking, value }: { marking: Marking; value: unknown }) => {
  if (marking.marked.spans.length > 0) return null
  return (
    <ChoiceRow
      type="checkbox"
      checked={value !== undefined}
      onChange={() => marking.settle(value === undefined ? [] : undefined)}
      label={<Trans>There is nothing to mark</Trans>}
    />
  )
}
