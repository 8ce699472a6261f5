/** The groups of events that an address may be told of, as people choose them. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Input } from '../../api.generated.ts'

type EventType = NonNullable<Input<'create_webhook'>['types']>[number]
/** What stands before the point of a type: `job` of `job.opened`. */
export type Group = EventType extends `${infer G}.${string}` ? G : never

/** The groups worth choosing; everything else comes with “everything”. */
export const GROUPS = {
  submission: msg`Answers: handed in, approved, changed`,
  job: msg`Jobs: opened, paused, closed`,
  assignment: msg`Work taken, returned, expired`,
} as const satisfies Partial<Record<Group, MessageDescriptor>>
export type Offered = keyof typeof GROUPS
export const GROUP_NAMES = Object.keys(GROUPS) as Offered[]

/** Every type of these groups; a test compares them with the instance's own list. */
export const TYPES: Record<Offered, readonly EventType[]> = {
  submission: [
    'submission.created',
    'submission.revised',
    'submission.changes_requested',
    'submission.changes_lapsed',
    'submission.approved',
    'submission.bonus_paid',
    'submission.rejection_proposed',
    'submission.rejection_answered',
    'submission.rejected',
    'submission.appealed',
    'submission.upheld',
  ],
  job: [
    'job.created',
    'job.draft_needs_human',
    'job.tasks_added',
    'job.files_copied',
    'job.opened',
    'job.paused',
    'job.resumed',
    'job.pay_raised',
    'job.held',
    'job.released',
    'job.text_refused',
    'job.hold_lapsed',
    'job.taken_back',
    'job.content_reported',
    'job.content_reports_answered',
    'job.question_asked',
    'job.check_contested',
    'job.signals_raised',
    'job.question_answered',
    'job.post_waits',
    'job.post_passed',
    'job.post_sent_back',
    'job.repair_quoted',
    'job.places_opened',
    'job.launch_waits',
    'job.launch_continued',
    'job.rejections_judged',
    'job.winding_down',
    'job.closed',
  ],
  assignment: ['assignment.claimed', 'assignment.returned', 'assignment.expired'],
}

/** The group of a type. */
export const groupOf = (type: string): string => type.split('.')[0] ?? type
