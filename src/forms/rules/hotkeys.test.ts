import {
  formWith,
  item,
  place,
  question,
  rated,
  refusals,
  second,
  yesNo,
} from '../fixtures/small-forms.ts'

refusals([
  [
    'a hotkey twice in one item',
    item({ options: yesNo.map((option) => ({ ...option, key: 'y' })) }),
    `${place}/options/1/key`,
    /free key such as "1"/,
  ],
  [
    'a hotkey of another item on the page',
    formWith([
      { ...question, key: '1' },
      { ...rated, key: '1' },
    ]),
    `${second}/key`,
    /free key such as "2"/,
  ],
])
