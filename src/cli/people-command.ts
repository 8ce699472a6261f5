/** `fairhand sandbox people`: a crowd of simulated workers, so that programs can be tried out. */
import { randomInt } from 'node:crypto'
import type { Command } from 'commander'
import { UsageError } from './exit-code.ts'
import { runCrowd } from './people/crowd.ts'
import type { Tally } from './people/person.ts'
import { strangerSession } from './session.ts'
import { progressLine, type Terminal } from './terminal.ts'

type PeopleOptions = Record<
  'count' | 'speed' | 'returns' | 'lapses' | 'accuracy' | 'seed' | 'for',
  string | undefined
>

/** More people in one process would wait for each other, not for the instance. */
const MOST_PEOPLE = 500

/** Adds `people` to `sandbox`. */
export const addPeopleCommand = (sandbox: Command, terminal: Terminal): void => {
  const command = sandbox
    .command('people')
    .summary('Simulated people who take and answer open work')
    .description(
      'Makes workers that live until Ctrl-C: they look for work, take it, answer what fits the form, give some back, and do again what you ask them to. Every answer of theirs says simulated: true. What most of them answer depends on --seed and the input of the task, so a test can be repeated.',
    )
    .option('--count <number>', 'how many', '20')
    .option('--speed <factor>', 'how many times faster than people', '1')
    .option('--returns <share>', 'share of the tasks they give back, as 5% or 0.05', '5%')
    .option('--lapses <share>', 'share they take and forget until the time is over', '0%')
    .option('--accuracy <share>', 'how often somebody answers what most do', '85%')
    .option('--seed <text>', 'the same seed gives the same people')
    .option('--for <time>', 'stop after so long, as 60s, 5m or 1h')
  command.action(async (options: PeopleOptions) => {
    const session = strangerSession(terminal, command)
    if (session.call.dryRun) throw new UsageError('sandbox people has no dry run.')
    const settings = settingsOf(options)
    const begun = performance.now()
    const tally = await runUntilStopped(terminal, session.settings, settings)
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    const { count: people, habits } = settings
    session.print(
      { object: 'simulated_people', people, seed: habits.seed, seconds, ...tally },
      `${sentence(tally)} Seed ${habits.seed}.\n`,
    )
  })
}

const settingsOf = (options: PeopleOptions) => {
  const count = numberOf('--count', options.count)
  if (!Number.isInteger(count) || count > MOST_PEOPLE)
    throw new UsageError(`--count takes a whole number up to ${MOST_PEOPLE}.`)
  return {
    count,
    seconds: options.for === undefined ? undefined : secondsOf(options.for),
    habits: {
      seed: options.seed ?? String(randomInt(1_000_000)),
      speed: numberOf('--speed', options.speed),
      returns: shareOf('--returns', options.returns),
      lapses: shareOf('--lapses', options.lapses),
      accuracy: shareOf('--accuracy', options.accuracy),
    },
  }
}

const runUntilStopped = async (
  terminal: Terminal,
  connection: { url: string },
  { count, seconds, habits }: ReturnType<typeof settingsOf>,
): Promise<Tally> => {
  const stop = new AbortController()
  const end = () => stop.abort()
  const timer = seconds === undefined ? undefined : setTimeout(end, seconds * 1000)
  process.once('SIGINT', end).once('SIGTERM', end)
  const progress = progressLine(terminal)
  let shown = 0
  try {
    return await runCrowd({
      connection,
      count,
      habits,
      signal: stop.signal,
      onReady: () => progress.show(`${count} simulated people are looking for work.`),
      onChange: (tally) => {
        // In a log, a line a second says as much as a line for every answer.
        if (!terminal.err.isTTY && performance.now() - shown < 1000) return
        shown = performance.now()
        progress.show(sentence(tally))
      },
    })
  } finally {
    progress.end()
    clearTimeout(timer)
    process.off('SIGINT', end).off('SIGTERM', end)
  }
}

const sentence = ({ submitted, revised, returned, left_to_expire, refusals }: Tally): string => {
  const refused = Object.entries(refusals).map(([code, times]) => `${times} × ${code}`)
  const notes = [
    `${submitted} answers handed in`,
    revised > 0 && `${revised} done again`,
    returned > 0 && `${returned} given back`,
    left_to_expire > 0 && `${left_to_expire} left to expire`,
    refused.length > 0 && `refused: ${refused.join(', ')}`,
  ]
  return `${notes.filter((note) => note !== false).join(', ')}.`
}

const numberOf = (flag: string, text = ''): number => {
  const number = Number(text)
  if (!(number > 0) || !Number.isFinite(number))
    throw new UsageError(`${flag} takes a number above 0, not ${text}.`)
  return number
}

/** `5%` or `0.05`. */
const shareOf = (flag: string, text = ''): number => {
  const [, number = '', percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? []
  const share = Number(number) / (percent === '%' ? 100 : 1)
  if (number === '' || share > 1)
    throw new UsageError(`${flag} takes a share such as 5% or 0.05, not ${text}.`)
  return share
}

/** `60s`, `5m`, `1h`, or a number of seconds. */
const secondsOf = (text: string): number => {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)([smh]?)$/.exec(text) ?? []
  if (number === undefined) throw new UsageError(`--for takes a time such as 60s, not ${text}.`)
  return Number(number) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 1)
}
