/** A dataset card: what somebody who gets the data has to know, as Markdown. */
import type { Form } from '../../forms/form.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { formatMoney, money } from '../../kernel/money.ts'
import { hourlyPay } from '../jobs/pricing.ts'
import type { JobRow } from '../jobs/queries.ts'
import type { ItemQuality } from '../results/inference/answered.ts'
import type { PeopleRow } from './queries.ts'

export type CardFacts = {
  job: JobRow
  form: Form
  people: PeopleRow
  quality: readonly ItemQuality[]
}

/** Text of strangers on one line of Markdown. */
const askedFor = ({ overlap, overlap_min, sure_permille }: JobRow): string =>
  overlap_min === null || sure_permille === null
    ? `${overlap} were asked for each`
    : `${overlap_min} to ${overlap} were asked for each, until its result was ${sure_permille / 10} % sure`

const plain = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(/([\\`*_{}[\]<>#|])/g, '\\$1')

const day = (date: Date | null): string => (date === null ? '–' : date.toISOString().slice(0, 10))

const SIZES: readonly [number, string][] = [
  [1_000, 'n<1K'],
  [10_000, '1K<n<10K'],
  [100_000, '10K<n<100K'],
  [1_000_000, '100K<n<1M'],
]
const sizeOf = (tasks: number): string => SIZES.find(([most]) => tasks < most)?.[1] ?? '1M<n<10M'

/** The head that Hugging Face reads; JSON strings are YAML strings. */
export const cardHead = ({ job, people }: CardFacts): string =>
  [
    '---',
    `pretty_name: ${JSON.stringify(job.title)}`,
    `language: [${JSON.stringify(job.lang)}]`,
    'license: other',
    `license_name: ${JSON.stringify(job.data_use.licence)}`,
    `size_categories: [${JSON.stringify(sizeOf(people.tasks))}]`,
    'annotations_creators: [crowdsourced]',
    'configs:',
    '  - config_name: results',
    '    default: true',
    '    data_files: data/results.jsonl',
    '  - config_name: answers',
    '    data_files: data/answers.jsonl',
    '---',
    '',
  ].join('\n')

const ORIGIN = {
  human: 'What people were shown was made by people.',
  ai: 'What people were shown was made by machines.',
  mixed: 'What people were shown was made partly by machines.',
} as const
const AI_USE = {
  forbidden: 'Help of AI was forbidden to those who answered; this is not checked by any detector.',
  allowed: 'Those who answered were allowed to use AI.',
  disclose: 'Those who answered were allowed to use AI if they said so.',
} as const

const agreementRows = ({ form, quality }: CardFacts): string[] => {
  const labels = new Map(answerItemsOf(form).map(({ id, label }) => [id, label]))
  const figure = (value: number | null) => (value === null ? '–' : value.toFixed(3))
  return quality.map(
    ({ item, measure, agreement, low, high }) =>
      `| \`${item}\` ${plain(labels.get(item) ?? '')} | ${measure} | ${figure(agreement)} | ${figure(low)} to ${figure(high)} |`,
  )
}

const limits = ({ people, job, quality }: CardFacts): string[] => {
  const low = quality.filter(({ agreement }) => agreement !== null && agreement < 0.4)
  return [
    job.overlap === 1
      ? '- One answer to each task: how far people agree is not known, and no result is checked against another.'
      : '- Confidence is the probability that a result is right, as estimated from the answers alone: an error that nearly everybody makes is not seen.',
    ...(low.length > 0
      ? [
          `- People agree little on ${low.map(({ item }) => `\`${item}\``).join(', ')}: the question is hard or unclear. Look at the answers that differ before you rely on them.`,
        ]
      : []),
    ...(people.simulated > 0
      ? [`- ${people.simulated} answers were made by programs that play people, on a sandbox.`]
      : []),
    ...(people.workers < 10 ? ['- Few people answered; what they share may be theirs alone.'] : []),
    '- Who the people are is not part of the data: no age, place or other trait is known of them here.',
    '- Rejected work is not in it.',
  ]
}

/** The card without a head. */
export const cardBody = (facts: CardFacts): string => {
  const { job, form, people } = facts
  const hourly = formatMoney(
    money(hourlyPay(job.reward_minor, job.estimated_seconds), job.currency),
  )
  return [
    `# ${plain(job.title)}`,
    '',
    ...(job.description === '' ? [] : [plain(job.description), '']),
    '## What was asked',
    '',
    ...answerItemsOf(form).map(({ id, type, label }) => `- \`${id}\` (${type}): ${plain(label)}`),
    '',
    ORIGIN[job.input_origin],
    '',
    '## Who, when, and for what pay',
    '',
    `- ${people.workers} people gave ${people.answers} answers to ${people.tasks} tasks; ${askedFor(job)}.`,
    `- From ${day(people.first)} to ${day(people.last)}.`,
    `- Each answer paid ${formatMoney(money(job.reward_minor, job.currency))}, meant to be ${hourly} an hour; the same for everybody.`,
    `- Asked by ${plain(people.requester)}, to ${job.purpose}. ${AI_USE[job.ai_use]}`,
    '',
    '## How far people agree',
    '',
    ...(facts.quality.length === 0
      ? ['Not measured: there are too few answers to the same tasks.']
      : [
          '| question | Krippendorff’s alpha | value | 95 % interval |',
          '| --- | --- | --- | --- |',
          ...agreementRows(facts),
          '',
          '1 is perfect agreement, 0 what chance would give. Low agreement says that a question is hard or unclear, not that results are wrong.',
        ]),
    '',
    '## What is in it',
    '',
    '`results`: one line a task: `input`, `answer`, `confidence` (probability that the answer is right; null where no model says), `items` (per question: shares of people, probabilities, method), `answered`. Several answers became one by the methods that `items` names.',
    '',
    '`answers`: one line an answer: `task`, `worker` (a pseudonym within this data), `submitted_at`, `answers`.',
    '',
    '## Licence and use',
    '',
    `${plain(job.data_use.licence)}. Those who answered were told: to ${job.purpose}. Another use needs their consent.`,
    '',
    '## Known limits',
    '',
    ...limits(facts),
    '',
  ].join('\n')
}
