import type { Issue } from '../../../kernel/errors.ts'
import { SOUND_LIMITS } from '../../../kernel/limits/forms/sound-limits.ts'
import { PACE } from '../../../kernel/limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { optionProblems, optionUse } from '../../item-parts/options.ts'
import { aggregate } from './aggregate.ts'
import { answer, check, isLabelled } from './answer.ts'
import { AudioSegmentsItem } from './item.ts'

const problems = (item: AudioSegmentsItem): Issue[] => [
  ...(isLabelled(item) ? optionProblems(item) : []),
  ...boundsProblems(item, 'min_segments', 'max_segments'),
]

export const audioSegments: AnswerType<AudioSegmentsItem, typeof AudioSegmentsItem> = {
  kind: 'answer',
  schema: AudioSegmentsItem,
  problems,
  uses: (item) => [
    { pointer: '/from', name: item.from, kinds: ['audio'], needed: true },
    ...(item.prefill_from === undefined
      ? []
      : [{ pointer: '/prefill_from', name: item.prefill_from, kinds: ['segments' as const] }]),
    ...optionUse(item),
  ],
  seconds: ({ usual_seconds, transcribe }) =>
    (usual_seconds ?? PACE.sound) *
    (transcribe === 'never' ? SOUND_LIMITS.marking : SOUND_LIMITS.transcribing),
  answer,
  check,
  cells: (_item, value) => ({ '': JSON.stringify(value) }),
  aggregate,
}
