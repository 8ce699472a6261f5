/** The options of a question: words to change, lines to add and to take out. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Form, Item } from '../../../../src/forms/form.ts'
import { Button } from '../../../parts/button.tsx'
import { CheckField } from '../../../parts/field.tsx'
import {
  canScreenOut,
  isLastThatGoesOn,
  optionsIn,
  withNewOption,
  withOptionLabel,
  withoutOption,
  withScreenOut,
} from './edit-form.ts'
import { TextPair } from './text-pair.tsx'

type Props = { form: Form; pointer: string; translated: boolean; onForm: (form: Form) => void }

const itemAt = (form: Form, pointer: string): Item | undefined => {
  const [, , page, , index] = pointer.split('/')
  return form.pages[Number(page)]?.items[Number(index)]
}

export const OptionList = ({ form, pointer, translated, onForm }: Props) => {
  const { t } = useLingui()
  const item = itemAt(form, pointer)
  const options = (item && optionsIn(item)) ?? []
  const ending = canScreenOut(form, pointer)
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">
        <Trans>Possible answers</Trans>
      </legend>
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the value changes while its label is typed
        <div key={index} className="flex flex-wrap items-end gap-x-2">
          <div className="min-w-0 grow basis-40">
            <TextPair
              {...{ form, translated, onForm }}
              pointer={`${pointer}/options/${index}/label`}
              label={t`Answer ${index + 1}`}
              write={(before, text) => withOptionLabel(before, pointer, index, text)}
            />
          </div>
          {options.length > 2 && (
            <TakeOut
              name={option.label}
              onTakeOut={() => onForm(withoutOption(form, pointer, index))}
            />
          )}
          {ending && !isLastThatGoesOn(options, index) && (
            <EndsWork
              checked={option.screen_out === true}
              onEnds={(ends) => onForm(withScreenOut(form, pointer, index, ends))}
            />
          )}
        </div>
      ))}
      {ending && options.some(({ screen_out }) => screen_out === true) && <WhatItMeans />}
      {options.length < 100 && (
        <div>
          <Button
            look="plain"
            className="-ms-2 px-2"
            onClick={() => onForm(withNewOption(form, pointer, t`Another answer`))}
          >
            <Trans>Add an answer</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}

const TakeOut = ({ name, onTakeOut }: { name: string; onTakeOut: () => void }) => {
  const { t } = useLingui()
  return (
    <Button look="plain" className="px-3" aria-label={t`Take out: ${name}`} onClick={onTakeOut}>
      <svg viewBox="0 0 24 24" className="size-5 stroke-current" aria-hidden="true">
        <path d="m6 6 12 12M18 6 6 18" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </Button>
  )
}

type EndsWorkProps = { checked: boolean; onEnds: (ends: boolean) => void }

/** Whether an answer ends the work of whoever gives it. */
const EndsWork = ({ checked, onEnds }: EndsWorkProps) => (
  <div className="basis-full">
    <CheckField checked={checked} onChange={(event) => onEnds(event.target.checked)}>
      <Trans>This answer ends the work</Trans>
    </CheckField>
  </div>
)

const WhatItMeans = () => (
  <p className="max-w-prose text-sm text-muted">
    <Trans>
      Whoever gives it leaves, and is paid for the time after the first minute. You read how many
      did, not who. Their place opens again.
    </Trans>
  </p>
)
