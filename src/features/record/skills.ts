/**
 * What somebody has shown that they can do, as lines of the work record. Each source is one entry of
 * SOURCES; a record from elsewhere may hold lines of sources that this instance does not know.
 */
import type { Transaction } from '../../database/pool.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { RECORD_LIMITS } from '../../kernel/limits/record-limits.ts'
import { knownSkills, passedTests } from './queries.ts'
import type { Skill } from './skill-schemas.ts'

type Source = (tx: Transaction, worker_id: Uuid, place: string) => Promise<Skill[]>

/** Passed tests (charter R18), also those whose time is over: they say until when. */
const fromTests: Source = async (tx, worker_id, place) =>
  (await passedTests(tx, worker_id)).map((test) => ({
    source: 'test',
    of: toPublicId('qualification', test.qualification_id),
    name: test.name,
    by: test.requester ?? place,
    score: test.score,
    shown: test.passed_at.toISOString(),
    valid_until: test.valid_until.toISOString(),
  }))

/** What their answers tell by kind of work, with how it was counted. */
const fromWork: Source = async (tx, worker_id, place) =>
  (await knownSkills(tx, worker_id)).map(({ kind, score, counted_at, valid_until }) => ({
    source: 'work',
    of: kind,
    name: kind,
    by: place,
    score,
    shown: counted_at.toISOString(),
    valid_until: valid_until.toISOString(),
  }))

const SOURCES: readonly Source[] = [fromTests, fromWork]

/** Everything shown here, by source, the oldest first. */
export const skillsOf = async (
  tx: Transaction,
  worker_id: Uuid,
  place: string,
): Promise<Skill[]> => {
  const lines: Skill[] = []
  for (const source of SOURCES) lines.push(...(await source(tx, worker_id, place)))
  return lines.slice(0, RECORD_LIMITS.skills)
}
