/** A text rewritten, with every change in sight. */
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Input } from '../../../../src/forms/reading.ts'
import { Button } from '../../../parts/button.tsx'
import { controlClass } from '../../../parts/field.tsx'
import { ChoiceRow } from '../../choice-row.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { CharactersLeft, lengthFault } from '../../text-length.tsx'
import { HistoryButtons } from '../parts/tool-button.tsx'
import { useHistory } from '../parts/use-history.ts'
import { WordDiff } from '../parts/word-diff.tsx'

type Item = ItemOf<'rewrite'>

const originalOf = (item: Item, input: Input): string => String(input[item.from] ?? '')

const Ask = ({ item, value, onChange, id, describedBy, invalid }: AskProps<Item>) => {
  const { input } = useSurroundings()
  const original = originalOf(item, input)
  const text = typeof value === 'string' ? value : original
  const history = useHistory(value, onChange)
  return (
    <div className="grid gap-3">
      <textarea
        id={id}
        rows={6}
        dir="auto"
        className={`${controlClass} field-sizing-content max-h-[60dvh] min-h-40`}
        maxLength={item.max_length ?? 20_000}
        value={text}
        onChange={(event) => {
          // Written back to what it was, it is no answer yet.
          const next = event.target.value
          history.change(next === original ? undefined : next)
        }}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      <CharactersLeft text={text} most={item.max_length} />
      <div className="flex flex-wrap gap-2">
        <HistoryButtons history={history} />
        <Button disabled={text === original} onClick={() => history.change(undefined)}>
          <Trans>Back to the original</Trans>
        </Button>
      </div>
      {item.unchanged && (text === original || value === original) && (
        <ChoiceRow
          type="checkbox"
          checked={value === original}
          onChange={() => history.change(value === original ? undefined : original)}
          label={<Trans>There is nothing to change</Trans>}
        />
      )}
      <details open className="rounded-control border border-line bg-surface px-3.5 py-2.5">
        <summary className="flex min-h-11 cursor-pointer items-center font-medium">
          <Trans>Your changes</Trans>
        </summary>
        <WordDiff from={original} to={text} />
      </details>
    </div>
  )
}

const UNCHANGED = msg`Change the text first.`

/** Tracked changes against the text that the task brings. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: false,
  fault: (item, value, input) =>
    !item.unchanged && value === originalOf(item, input) ? UNCHANGED : lengthFault(item, value),
  Tell: ({ item, value, input }) => (
    <WordDiff from={originalOf(item, input)} to={String(value ?? '')} />
  ),
}
