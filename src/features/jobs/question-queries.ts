/** SQL of what the workers of a job ask. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** What workers ask and nobody answered, the oldest first. */
export const openQuestions = async (tx: Transaction, job_id: Uuid, limit: number) =>
  (
    await sql<{ question_id: Uuid; about: string; text: string; answer_until: Date }>`
      select id as question_id, about, text, answer_until from question
      where job_id = ${job_id} and answered_at is null order by id limit ${limit}`.execute(tx)
  ).rows
