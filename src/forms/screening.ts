/** Screening: answers on the first page that end the work (charter R19). No run-time imports: the browser asks too. */
import type { Form, Item } from './form.ts'
import { type Answers, answerTo, visibleItems } from './show-if.ts'

type Option = { value: string; screen_out?: boolean | undefined }

/** The options of an item that end the work. */
export const endingOptions = (item: Item): string[] =>
  item.type === 'choice'
    ? ((item.options ?? []) as Option[]).flatMap((option) =>
        option.screen_out === true ? [option.value] : [],
      )
    : []

/** Whether any answer to this form can end the work early. */
export const screens = (form: Form): boolean =>
  (form.pages[0]?.items ?? []).some((item) => endingOptions(item).length > 0)

/** The item whose answer ends the work here; undefined: it goes on. */
export const screenedOutBy = (form: Form, answers: Answers): string | undefined =>
  visibleItems(form, answers).find((item) => {
    const given = answerTo(answers, item.id)
    return typeof given === 'string' && endingOptions(item).includes(given)
  })?.id
