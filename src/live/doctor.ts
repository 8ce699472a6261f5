/** `fairhand doctor`: what stands between this instance and real money, in sentences. */
import type { Config } from '../config.ts'
import type { Database } from '../database/pool.ts'
import { StartError } from '../database/start-error.ts'
import { liveFacts, liveIn } from './live-facts.ts'
import { type Finding, missingIn, remarksOn } from './live-list.ts'

const lines = (found: readonly Finding[]): string =>
  found.map(({ code, sentence }) => `- ${code}: ${sentence}`).join('\n')

/** The report as text, and the exit status: 1 while something is missing. */
export const doctorReport = async (
  config: Config,
  database: Database | undefined,
  { now, asked, json }: { now: Date; asked: boolean; json: boolean },
): Promise<{ text: string; code: number }> => {
  const live = (database && (await liveIn(database))) ?? config.livemode
  if (!(live || asked)) return { text: json ? '{"live":false}\n' : SANDBOX, code: 0 }
  const facts = await liveFacts(config, database, now)
  const [missing, remarks] = [missingIn(facts), remarksOn(facts)]
  const code = missing.length > 0 ? 1 : 0
  if (json) return { text: `${JSON.stringify({ live, missing, remarks })}\n`, code }
  const head =
    missing.length === 0
      ? 'Nothing is missing for real money.'
      : `Missing for real money:\n${lines(missing)}`
  const more = remarks.length === 0 ? '' : `\nGood to know:\n${lines(remarks)}`
  return { text: `${head}${more}\n`, code }
}

const SANDBOX =
  'This is a sandbox, where no real money moves: nothing is missing. `fairhand doctor --live` lists what real money needs.\n'

/**
 * The remarks for an instance that may start; throws the whole list otherwise. Called before the first start writes
 * anything, so that whoever forgot a setting has not made a database that is live for ever.
 */
export const requireReady = async (
  config: Config,
  database: Database,
  now: Date,
): Promise<string> => {
  // A sandbox that is told to be live is refused a step later, for that reason.
  if (!((await liveIn(database)) ?? config.livemode)) return ''
  const facts = await liveFacts(config, database, now)
  const missing = missingIn(facts)
  if (missing.length > 0)
    throw new StartError(
      `Real money needs more before anybody is let in (fairhand doctor --live says the same):\n${lines(missing)}`,
    )
  return lines(remarksOn(facts))
}
