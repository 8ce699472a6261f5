/** The second step: what people read and are asked, in one language or in both. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { Form } from '../../../../src/forms/form.ts'
import { isQuestion } from '../../../forms/registry.ts'
import { CheckField, TextField } from '../../../parts/field.tsx'
import { Section } from '../../../parts/page.tsx'
import { StillMissing } from '../still-missing.tsx'
import { mostAnswers } from '../terms.ts'
import type { DraftJob } from '../use-draft-job.ts'
import { AddQuestion } from './add-question.tsx'
import { BriefLists } from './brief-lists.tsx'
import { isTranslated, otherLanguage, untranslated } from './edit-form.ts'
import { ItemCard } from './item-card.tsx'
import { TextPair, useLanguageName } from './text-pair.tsx'

type Props = { draft: DraftJob; labels: Record<string, string> }

export const WordsStep = ({ draft, labels }: Props) => {
  const { form } = draft.terms
  const translated = isTranslated(form)
  const onForm = (next: Form) =>
    draft.change({ form: next, ...(next.title.trim().length > 2 && { title: next.title }) })
  const questions = form.pages.flatMap(({ items }) => items).filter(isQuestion).length
  return (
    <div className="grid gap-8">
      <Languages form={form} onForm={onForm} />
      <StillMissing form={form} places={draft.job.tasks * mostAnswers(draft.terms)} />
      <Head draft={draft} translated={translated} onForm={onForm} />
      <Section id="items" title={<Trans>What stands on the page</Trans>}>
        <ul className="grid gap-4">
          {form.pages.flatMap(({ id, items }, page) =>
            items.map((item, index) => (
              <ItemCard
                key={`${id} ${item.id}`}
                {...{ form, page, index, labels, translated, onForm }}
                removable={questions > 1}
              />
            )),
          )}
        </ul>
        <AddQuestion form={form} onForm={onForm} />
      </Section>
    </div>
  )
}

/** In how many languages; what was written comes back when one changes one's mind. */
const Languages = ({ form, onForm }: { form: Form; onForm: (form: Form) => void }) => {
  const kept = useRef(form.translations)
  const other = useLanguageName(otherLanguage(form))
  const on = isTranslated(form)
  const change = (wanted: boolean) => {
    if (!wanted) {
      kept.current = form.translations
      onForm(untranslated(form))
      return
    }
    const lang = otherLanguage(form)
    const again = kept.current?.some((one) => one.lang === lang) === true
    const blank = [{ lang, path: '/title', text: form.title }]
    onForm({ ...form, translations: again ? kept.current : blank })
  }
  return (
    <CheckField checked={on} onChange={(event) => change(event.target.checked)}>
      <Trans>Offer it in {other} too: people read it in their own language</Trans>
    </CheckField>
  )
}

type HeadProps = { draft: DraftJob; translated: boolean; onForm: (form: Form) => void }

const Head = ({ draft, translated, onForm }: HeadProps) => {
  const { t } = useLingui()
  const { form, description } = draft.terms
  const short = form.title.trim().length < 3
  return (
    <div className="grid gap-5">
      <TextPair
        {...{ form, translated, onForm }}
        pointer="/title"
        label={t`Title`}
        hint={short ? t`At least three letters.` : undefined}
      />
      <TextField
        label={t`In one sentence, for the list of work`}
        maxLength={500}
        value={description}
        onChange={(event) => draft.change({ description: event.target.value })}
      />
      <TextPair
        {...{ form, translated, onForm }}
        pointer="/goal"
        label={t`What the answers are for`}
        hint={t`In one sentence: people work better when they know the goal.`}
        optional
      />
      <TextPair
        {...{ form, translated, onForm }}
        pointer="/done_when"
        label={t`When a task is done`}
        hint={t`In one sentence: “Done when …”`}
        optional
      />
      <TextPair
        {...{ form, translated, onForm }}
        pointer="/instructions_md"
        label={t`Instructions`}
        hint={t`What to do, at length. **Two stars** make words bold, a line that begins with - a list.`}
        long
        optional
      />
      <BriefLists {...{ form, translated, onForm }} />
    </div>
  )
}
