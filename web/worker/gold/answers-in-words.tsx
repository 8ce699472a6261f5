/** Answers as people read them: the question, and the words of what was chosen. */
import { Trans } from '@lingui/react/macro'
import type { AnswerItem, Form } from '../../../src/forms/form.ts'
import type { Input } from '../../../src/forms/reading.ts'
import { isCantTell } from '../../../src/forms/show-if.ts'
import { ownWordsIn } from '../../forms/own-words.tsx'
import { answerKindOf } from '../../forms/registry.ts'
import { WithKinds } from '../../forms/with-kinds.tsx'

type Props = { form: Form; input: Input; answers: Record<string, unknown> }

/** The items that `answers` name, in the order of the form. */
export const AnswersInWords = ({ form, input, answers }: Props) => (
  <dl className="grid gap-2">
    <WithKinds form={form}>
      {itemsIn(form)
        .filter(({ id }) => Object.hasOwn(answers, id))
        .map((item) => (
          <div key={item.id} className="min-w-0">
            <dt className="text-sm text-muted">{item.label}</dt>
            <dd className="break-words">
              <InWords item={item} input={input} value={answers[item.id]} />
            </dd>
          </div>
        ))}
    </WithKinds>
  </dl>
)

const itemsIn = (form: Form): AnswerItem[] =>
  form.pages.flatMap(({ items }) => items).filter((item): item is AnswerItem => 'cant_tell' in item)

type One = { item: AnswerItem; input: Input; value: unknown }

const InWords = ({ item, input, value }: One) => {
  if (isCantTell(value)) return <Trans>Can’t tell</Trans>
  const { choices: offered, Tell } = answerKindOf(item)
  if (Tell !== undefined) return <Tell item={item} value={value} input={input} />
  const choices = offered?.(item, input) ?? []
  const words = (one: unknown): string =>
    ownWordsIn(one) ?? choices.find((choice) => choice.value === one)?.label ?? String(one)
  return <>{Array.isArray(value) ? value.map(words).join(', ') : words(value)}</>
}
