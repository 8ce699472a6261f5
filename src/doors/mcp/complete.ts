/** Suggestions for what a person types into a prompt or an address: the ids of their own jobs. */
import type { CompleteRequestParams, CompleteResult } from '@modelcontextprotocol/server'
import { Problem } from '../../kernel/errors.ts'
import type { Reading } from './library.ts'

/** Ids of the caller’s newest jobs whose id begins so, or whose title has the words. */
export const complete = async (
  reading: Reading,
  { argument: { name, value } }: CompleteRequestParams,
): Promise<CompleteResult['completion']> => {
  const values = name === 'job_id' ? await jobsLike(reading, value) : []
  return { values, total: values.length, hasMore: false }
}

const jobsLike = async ({ operations, run, call }: Reading, typed: string): Promise<string[]> => {
  const spec = operations.find(({ name }) => name === 'list_jobs')
  if (spec === undefined) return []
  try {
    const { output } = await run(spec, { ...call, input: { limit: 100 } })
    const jobs = output.data as { id: string; title: string }[]
    const words = typed.toLowerCase()
    return jobs
      .filter(({ id, title }) => id.startsWith(words) || title.toLowerCase().includes(words))
      .map(({ id }) => id)
  } catch (error) {
    // Whoever may not list jobs gets no suggestions, which is no fault.
    if (error instanceof Problem && error.code !== 'internal') return []
    throw error
  }
}
