/** The answers to a sample: filled in, checked here and then by the instance, as in a task. */

import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Form } from '../../src/forms/form.ts'
import { type Answers, countedAnswers } from '../../src/forms/show-if.ts'
import { transportOf } from '../api/role.tsx'
import { call } from '../api.generated.ts'
import { draftable } from '../forms/faults.ts'
import { useFilling } from '../forms/use-filling.ts'
import { say } from '../parts/say.tsx'
import { dropAnswers, keepAnswers, keptAnswers } from './kept-answers.ts'
import type { Written } from './sample.ts'

const DOES_NOT_FIT = msg`This answer does not fit the question.`

export const useTrial = (type: string, form: Form, written: Written) => {
  const { t } = useLingui()
  const [initial] = useState(() => keptAnswers(type))
  const [checked, setChecked] = useState<Answers>()
  const filling = useFilling(form, written.input, initial, (answers) => {
    setChecked(undefined)
    keepAnswers(type, answers)
  })
  const items = form.pages.flatMap((page) => page.items)
  const answers = countedAnswers(form, draftable(items, filling.answers))
  const ask = useMutation({
    mutationFn: () => call('validate_form', { ...written, answers }, {}, transportOf('person')),
    onSuccess: ({ errors }) => {
      setChecked(answers)
      const ids = errors.map(({ pointer }) => pointer.split('/')[2] ?? '')
      filling.blame(Object.fromEntries(ids.map((id) => [id, DOES_NOT_FIT])))
    },
  })
  const last = filling.pageNumber >= filling.pages.length - 1
  const forward = () => {
    if (ask.isPending) return
    if (!last) filling.next()
    else if (filling.check()) ask.mutate()
    else say(t`Some questions still need an answer.`)
  }
  const problems = checked === undefined ? [] : (ask.data?.errors ?? [])
  return {
    filling,
    answers,
    last,
    forward,
    busy: ask.isPending,
    error: ask.error,
    problems,
    passed: checked !== undefined && problems.length === 0,
    drop: () => dropAnswers(type),
  }
}
