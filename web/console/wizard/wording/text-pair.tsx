/** One text of the form, and beside it the same in the other language where it is offered. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef } from 'react'
import type { Form } from '../../../../src/forms/form.ts'
import { LinesField, TextField } from '../../../parts/field.tsx'
import { otherLanguage, textAt, translationAt, withText, withTranslation } from './edit-form.ts'

type Props = {
  form: Form
  pointer: string
  label: string
  hint?: string | undefined
  long?: boolean | undefined
  optional?: boolean
  translated: boolean
  onForm: (form: Form) => void
  /** What else changes with the text, instead of the text alone. */
  write?: (form: Form, text: string) => Form
}

export const TextPair = (props: Props) => {
  const { form, pointer, label, hint, long, optional, translated, onForm, write } = props
  const { t } = useLingui()
  const text = textAt(form, pointer)
  const empty = text.trim() === '' && optional !== true
  const change = (next: string) =>
    onForm(write === undefined ? withText(form, pointer, next, optional) : write(form, next))
  return (
    <div className={translated ? 'grid items-start gap-x-5 gap-y-3 sm:grid-cols-2' : 'grid'}>
      <Words
        long={long}
        label={label}
        hint={hint}
        fault={empty && t`This needs words.`}
        lang={form.lang}
        value={text}
        onText={change}
      />
      {translated && <OtherWords {...{ form, pointer, label, long, onForm }} />}
    </div>
  )
}

type WordsProps = {
  long?: boolean | undefined
  label: string
  hint?: string | undefined
  fault?: string | false
  lang: string
  value: string
  onText: (text: string) => void
}

const Words = ({ long, onText, lang, ...rest }: WordsProps) =>
  long ? (
    <div lang={lang}>
      <LinesField {...rest} rows={4} onText={onText} />
    </div>
  ) : (
    <TextField {...rest} lang={lang} onChange={(event) => onText(event.target.value)} />
  )

/** A language as the reader calls it: French, anglais. */
export const useLanguageName = (code: 'en' | 'fr'): string => {
  const { i18n } = useLingui()
  return new Intl.DisplayNames(i18n.locale, { type: 'language' }).of(code) ?? code
}

/** Asks for a second look when one language has changed and the other has not. */
const OtherWords = ({ form, pointer, label, long, onForm }: Omit<Props, 'translated'>) => {
  const { t } = useLingui()
  const id = useId()
  const other = otherLanguage(form)
  const language = useLanguageName(other)
  const text = textAt(form, pointer)
  const value = translationAt(form, pointer)
  const first = useRef({ text, value })
  const stale = text !== first.current.text && value === first.current.value && value !== ''
  return (
    <div>
      <Words
        long={long}
        label={t`${label} (${language})`}
        hint={value === '' ? t`Left empty, people read the other language.` : undefined}
        lang={other}
        value={value}
        onText={(next) => onForm(withTranslation(form, pointer, next))}
      />
      <p id={id} aria-live="polite" className="mt-1 text-sm text-warn">
        {stale && <Trans>The other language has changed: does this still fit?</Trans>}
      </p>
    </div>
  )
}
