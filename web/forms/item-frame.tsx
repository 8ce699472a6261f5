/** What every question has in common: its words, its control, “can’t tell”, what is still missing. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useRef } from 'react'
import type { AnswerItem } from '../../src/forms/form.ts'
import { filled } from '../../src/forms/reading.ts'
import { CANT_TELL, isBlank, isCantTell } from '../../src/forms/show-if.ts'
import { buttonClass } from '../parts/button.tsx'
import { ChoiceRow } from './choice-row.tsx'
import type { KeyAction } from './hotkeys.ts'
import { useSurroundings } from './item-kind.ts'
import { answerKindOf } from './registry.ts'
import type { Filling } from './use-filling.ts'

type Props = { item: AnswerItem; filling: Filling; keys: readonly KeyAction[]; locked: boolean }

export const QuestionFrame = ({ item, filling, keys, locked }: Props) => {
  const { t } = useLingui()
  const id = useId()
  const { Ask, group } = answerKindOf(item)
  const given = Object.hasOwn(filling.answers, item.id) ? filling.answers[item.id] : undefined
  const unknown = isCantTell(given)
  const fault = filling.faults[item.id]
  const describedBy = [item.help ? `${id}-help` : '', fault ? `${id}-fault` : '']
    .filter(Boolean)
    .join(' ')
  return (
    <Grouping item={item} id={id} group={group} describedBy={describedBy} locked={locked}>
      <Ask
        item={item}
        value={unknown ? undefined : given}
        onChange={(value) => filling.answer(item.id, value)}
        id={id}
        describedBy={describedBy === '' ? undefined : describedBy}
        invalid={fault !== undefined}
        keyOf={(choice) =>
          keys.find(({ does }) => typeof does === 'object' && does.pick === choice)?.key
        }
      />
      {/* About regions it is said of each. */}
      {item.cant_tell && item.type !== 'per_region' && (
        <CantTell item={item} filling={filling} given={given} keys={keys} />
      )}
      {!item.required && !isBlank(given) && (
        <button
          type="button"
          className={buttonClass('plain', 'justify-self-start px-2 font-medium')}
          onClick={() => filling.answer(item.id, undefined)}
        >
          <Trans>Clear the answer</Trans>
        </button>
      )}
      {fault && (
        <p id={`${id}-fault`} className="font-medium text-danger">
          {t(fault)}
        </p>
      )}
    </Grouping>
  )
}

type GroupingProps = {
  item: AnswerItem
  id: string
  group: boolean
  describedBy: string
  locked: boolean
  children: ReactNode
}

/** A fieldset with a legend for several controls, a label for one. */
const Grouping = ({ item, id, group, describedBy, locked, children }: GroupingProps) => {
  const { input } = useSurroundings()
  const words = (
    <>
      {filled(item.label, input)}
      {!item.required && (
        <span className="ms-2 text-sm font-normal text-muted">
          <Trans>optional</Trans>
        </span>
      )}
    </>
  )
  const help = item.help && (
    <p id={`${id}-help`} className="text-[0.9375rem] text-muted">
      {filled(item.help, input)}
    </p>
  )
  return group ? (
    <fieldset
      data-item={item.id}
      disabled={locked}
      aria-describedby={describedBy || undefined}
      className="grid min-w-0 gap-2.5"
    >
      <legend className="mb-2.5 text-lg font-semibold">{words}</legend>
      {help}
      {children}
    </fieldset>
  ) : (
    <fieldset data-item={item.id} disabled={locked} className="grid min-w-0 gap-2.5">
      <label htmlFor={id} className="text-lg font-semibold">
        {words}
      </label>
      {help}
      {children}
    </fieldset>
  )
}

type CantTellProps = {
  item: AnswerItem
  filling: Filling
  given: unknown
  keys: readonly KeyAction[]
}

/** An honest way out of guessing. Ticking it by mistake loses nothing. */
const CantTell = ({ item, filling, given, keys }: CantTellProps) => {
  const { t } = useLingui()
  const before = useRef<unknown>(undefined)
  const unknown = isCantTell(given)
  const toggle = () => {
    if (!unknown) before.current = given
    filling.answer(item.id, unknown ? before.current : CANT_TELL)
  }
  return (
    <ChoiceRow
      type="checkbox"
      checked={unknown}
      onChange={toggle}
      label={t`I can’t tell`}
      hint={keys.find(({ does }) => does === 'cant_tell')?.key}
    />
  )
}
