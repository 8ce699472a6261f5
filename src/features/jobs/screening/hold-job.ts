/** Looks at the texts of a job before it opens, and holds it for a human where they ask for too much. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { after } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { SCREENING_LIMITS } from '../../../kernel/limits/content/screening-limits.ts'
import type { ContentFlag } from '../../content/content-schemas.ts'
import type { Context } from '../../handle.ts'
import { type Finding, findingsInInputs, findingsInJob, type ReadJob } from '../../texts/texts.ts'
import { applyJobEvent } from '../move-job.ts'
import type { JobRow } from '../queries.ts'
import { insertScreening, knownTexts, numberedInputs } from './queries.ts'

/** What the terms alone would be held for; inputs are looked at when the job is published. */
export const heldFor = (
  job: ReadJob & { content_flags?: readonly ContentFlag[] | null | undefined },
): Finding[] => [...childSafety(job.content_flags ?? []), ...findingsInJob(job)]

/** Moderation about the safety of children begins with a human’s look (charter R38). */
const childSafety = (flags: readonly ContentFlag[]): Finding[] =>
  flags.includes('child_safety')
    ? [{ asks_for: 'child_safety', pointer: '/content_flags', words: 'child_safety' }]
    : []

/** The held job, or undefined where nothing keeps it from opening. The caller holds the job’s row. */
export const holdJob = async (context: Context, job: JobRow): Promise<JobRow | undefined> => {
  const { tx, now } = context
  const inputs = findingsInInputs(await numberedInputs(tx, job, SCREENING_LIMITS.inputs))
  const findings = [...heldFor(job), ...inputs].slice(0, SCREENING_LIMITS.findings)
  if (findings.length === 0) return undefined
  const texts_sha256 = hashOf(job, inputs)
  const known = await knownTexts(tx, job.requester_id, texts_sha256)
  if (known?.outcome === 'released') return undefined
  if (known !== undefined) throw refusal(known.findings, known.reason)
  const screening = await applyJobEvent(context, job, 'screen')
  const held = await applyJobEvent(context, screening, 'hold')
  await insertScreening(tx, {
    ...{ id: context.newId(), job_id: job.id, requester_id: job.requester_id, texts_sha256 },
    ...{ findings, held_at: now, decide_until: after(now, SCREENING_LIMITS.decide) },
  })
  return held
}

/** The same texts look the same in every job; of the inputs it counts whether they ask, not which. */
const hashOf = ({ title, description, form, content_flags }: JobRow, inputs: Finding[]): string => {
  const asked = [...new Set(inputs.map(({ asks_for }) => asks_for))].sort()
  return createHash('sha256')
    .update(canonicalJson({ title, description, form, content_flags, asked } as never))
    .digest('hex')
}

const refusal = (findings: Finding[], reason: string | null): Problem =>
  new Problem('text_refused', {
    detail: reason ?? 'A human of the instance refused it.',
    errors: findings.map(({ pointer, words, asks_for }) => ({
      pointer,
      message: `“${words}” asks for ${asks_for.replaceAll('_', ' ')}`,
    })),
  })
