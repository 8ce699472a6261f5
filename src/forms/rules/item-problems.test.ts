import {
  formWith,
  item,
  place,
  question,
  rated,
  refusals,
  second,
  withData,
  yesNo,
} from '../fixtures/small-forms.ts'

refusals([
  [
    'an option value twice',
    item({ options: [...yesNo, { value: 'yes', label: 'Yep' }] }),
    `${place}/options/2/value`,
    /value of its own/,
  ],
  [
    'no options at all',
    item({ options: undefined }),
    `${place}/options`,
    /data field of kind options/,
  ],
  [
    'options twice over',
    withData([{ ...question, options_from: 'o' }], ['o', 'options']),
    `${place}/options`,
    /data field of kind options/,
  ],
  [
    'the value other beside other: true',
    item({ other: true, options: [...yesNo, { value: 'other', label: 'O' }] }),
    `${place}/options/2/value`,
    /Remove this option/,
  ],
  [
    'the value cant_tell beside cant_tell: true',
    item({ cant_tell: true, options: [...yesNo, { value: 'cant_tell', label: '?' }] }),
    `${place}/options/2/value`,
    /Remove this option/,
  ],
  [
    'a text neither written nor from data',
    formWith([question, { type: 'text', id: 't' }]),
    `${second}/from`,
    /write `text` here/,
  ],
  [
    'a text both written and from data',
    withData([question, { type: 'text', id: 't', text: 'x', from: 'a' }], ['a', 'text']),
    `${second}/from`,
    /write `text` here/,
  ],
  ['a scale upside down', formWith([{ ...rated, min: 5, max: 1 }]), `${place}/max`, /Raise `max`/],
  ['a scale too fine', formWith([{ ...rated, min: 0, max: 100 }]), `${place}/max`, /number/],
  [
    'number bounds crossed',
    formWith([{ type: 'number', id: 'n', label: 'N', min: 2, max: 1 }]),
    `${place}/min`,
    /Lower `min`/,
  ],
  [
    'length bounds crossed',
    formWith([{ type: 'long_text', id: 'n', label: 'N', min_length: 20, max_length: 10 }]),
    `${place}/min_length`,
    /Lower `min_length`/,
  ],
  [
    'choice bounds crossed',
    formWith([{ ...question, type: 'multi_choice', min_choices: 2, max_choices: 1 }]),
    `${place}/min_choices`,
    /Lower/,
  ],
  [
    'more to choose than there is',
    formWith([{ ...question, type: 'multi_choice', min_choices: 3 }]),
    `${place}/min_choices`,
    /at most 2/,
  ],
  [
    'the best five of two',
    formWith([{ ...question, type: 'rank', top: 5 }]),
    `${place}/top`,
    /at most 2/,
  ],
  [
    'too much to rank',
    formWith([
      {
        type: 'rank',
        id: 'r',
        label: 'R',
        options: Array.from({ length: 21 }, (_, i) => ({ value: `v${i}`, label: 'x' })),
      },
    ]),
    `${place}/options`,
    /pairwise/,
  ],
])
