/** What changed in a text, word by word: struck out and added, said aloud too, never by colour alone. */
import { Plural, Trans } from '@lingui/react/macro'
import { type Change, diffWordsWithSpace } from 'diff'
import { useDeferredValue, useMemo } from 'react'

/** Milliseconds after which two texts count as having too little in common to be shown as one. */
const PATIENCE = 300

type Props = { from: string; to: string }

export const WordDiff = ({ from, to }: Props) => {
  // Typing goes on while the changes are worked out.
  const [before, after] = [useDeferredValue(from), useDeferredValue(to)]
  const parts = useMemo(() => {
    const found = diffWordsWithSpace(before, after, { timeout: PATIENCE })
    return found && together(found)
  }, [before, after])
  return (
    <div className="grid gap-1.5">
      <Counts parts={parts} />
      <p className="max-w-prose whitespace-pre-wrap break-words" dir="auto">
        {parts === undefined ? after : parts.map(drawPart)}
      </p>
    </div>
  )
}

type Part = Pick<Change, 'value' | 'added' | 'removed'>

/** Changes with nothing but space between them are one: read as what went, then as what came. */
const together = (changes: readonly Change[]): Part[] => {
  const parts: Part[] = []
  let [went, came, space] = ['', '', '']
  const close = () => {
    if (went !== '') parts.push({ value: went, added: false, removed: true })
    if (came !== '') parts.push({ value: came, added: true, removed: false })
    if (space !== '') parts.push({ value: space, added: false, removed: false })
    ;[went, came, space] = ['', '', '']
  }
  for (const { value, added, removed } of changes) {
    if (added || removed) {
      // Both texts have the space.
      if (went !== '' || came !== '') [went, came] = [went + space, came + space]
      space = ''
      if (removed) went += value
      else came += value
    } else if ((went !== '' || came !== '') && space === '' && /^[^\S\n]+$/.test(value)) {
      space = value
    } else {
      close()
      parts.push({ value, added: false, removed: false })
    }
  }
  close()
  return parts
}

const drawPart = ({ value, added, removed }: Part, at: number) => {
  if (added)
    return (
      <ins key={at} className="rounded-sm bg-accent-soft decoration-accent decoration-2">
        <span className="sr-only">
          <Trans>[added]</Trans>{' '}
        </span>
        {value}
      </ins>
    )
  if (removed)
    return (
      <del key={at} className="rounded-sm bg-danger-soft text-danger">
        <span className="sr-only">
          <Trans>[removed]</Trans>{' '}
        </span>
        {value}
      </del>
    )
  return value
}

const wordsIn = (parts: readonly Part[], kind: 'added' | 'removed'): number =>
  parts
    .filter((part) => part[kind])
    .reduce((sum, { value }) => sum + (value.match(/\S+/g)?.length ?? 0), 0)

const Counts = ({ parts }: { parts: readonly Part[] | undefined }) => {
  if (parts === undefined)
    return (
      <p className="text-sm text-muted">
        <Trans>So much changed that the new text alone is shown.</Trans>
      </p>
    )
  const [added, removed] = [wordsIn(parts, 'added'), wordsIn(parts, 'removed')]
  return (
    <p className="numbers text-sm text-muted" role="status">
      {added + removed === 0 ? (
        <Trans>Nothing changed yet</Trans>
      ) : (
        <>
          <Plural value={added} one="# word added" other="# words added" />
          {' · '}
          <Plural value={removed} one="# word removed" other="# words removed" />
        </>
      )}
    </p>
  )
}
