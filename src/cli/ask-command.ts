/** `fairhand ask "Open now?" --options yes,no --wait`: a question, and its answer, in one command. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { WireInput } from '../kernel/operation.ts'
import type { Operations } from '../operations.ts'
import { type Results, waitUntilComplete } from '../sdk/wait.ts'
import { EXIT, UsageError } from './exit-code.ts'
import { moneyFrom } from './flags.ts'
import { type Session, sessionOf } from './session.ts'
import { progressLine, styled, type Terminal } from './terminal.ts'

type AskOptions = {
  options?: string
  answers?: string
  reward?: string
  maxCost?: string
  currency: string
  context?: string
  image?: string[]
  deadline?: string
  lang?: string
  wait?: boolean
  timeout?: string
  disclosesLowerPay?: boolean
}
type AskInput = WireInput<Operations['askPeople']>

/** Adds `ask`. */
export const addAskCommand = (program: Command, terminal: Terminal): void => {
  const command = program
    .command('ask <question>')
    .summary('Ask people a question and, with --wait, get the answer')
    .description(
      'Makes, funds and opens a job of one question. Example:\n  fairhand ask "Open now?" --options yes,no --image door.jpg --answers 3 --max-cost 3.00 --wait',
    )
    .helpGroup('First:')
    .option(
      '--options <values>',
      'the possible answers, with commas between; free text when left out',
    )
    .option('--answers <number>', 'how many people answer; 1 when left out')
    .option('--max-cost <amount>', 'refuse when it would cost more, fees included')
    .option('--reward <amount>', 'for one answer; the pay floor when left out')
    .option('--currency <code>', 'currency of amounts given without one', 'EUR')
    .option('--context <text>', 'what people need to know, in Markdown')
    .option('--image <file>', 'show a picture; may be repeated', (file, all: string[] = []) => [
      ...all,
      file,
    ])
    .option('--deadline <time>', 'no place is given out after it, ISO 8601')
    .option('--lang <code>', 'language of the question; en when left out')
    .option('--discloses-lower-pay', 'show on the card that the same question paid more before')
    .option('--wait', 'wait for the answer')
    .option('--timeout <seconds>', 'with --wait: give up after so long, with exit status 7')
  command.action(async (question: string, options: AskOptions) => {
    const session = sessionOf(terminal, command)
    const asked = await session.client.askPeople(
      await inputOf(session, question, options),
      session.call,
    )
    if (!options.wait || session.call.dryRun || asked.status === 'draft') {
      session.print(asked)
      return
    }
    await waitAndPrint(session, asked.job_id, options.timeout)
  })
}

const inputOf = async (
  session: Session,
  question: string,
  options: AskOptions,
): Promise<AskInput> => {
  const { currency, image: images = [], answers, deadline, lang, context } = options
  const money = (flag: string, text: string | undefined) =>
    text === undefined ? undefined : (moneyFrom(flag, text, currency) as AskInput['reward'])
  const shown = []
  for (const path of images) shown.push(await imageOf(session, path))
  return {
    question,
    options: options.options?.split(',').map((option) => option.trim()),
    answers: numberFrom('--answers', answers),
    reward: money('--reward', options.reward),
    max_cost: money('--max-cost', options.maxCost),
    ...{ context, deadline, lang, discloses_lower_pay: options.disclosesLowerPay },
    ...(shown.length > 0 && { images: shown }),
  }
}

const numberFrom = (flag: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text)) throw new UsageError(`${flag} takes a whole number, not ${text}.`)
  return Number(text)
}

/** Uploaded first, so that big pictures fit; a dry run stores nothing and sends the bytes along. */
const imageOf = async ({ client, call, terminal }: Session, path: string) => {
  const data_base64 = bytesOf(path).toString('base64')
  const name = basename(path)
  if (call.dryRun) return { data_base64, name }
  const { id } = await client.uploadFile({ name, data_base64 })
  terminal.err.write(`Uploaded ${name}.\n`)
  return { file_id: id }
}

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    throw new UsageError(`The image ${path} cannot be read.`)
  }
}

const waitAndPrint = async (
  session: Session,
  jobId: string,
  timeout: string | undefined,
): Promise<void> => {
  const { terminal } = session
  const progress = progressLine(terminal)
  const begun = performance.now()
  terminal.err.write(
    `Asked as ${jobId}. It goes on without you: fairhand wait-for-results ${jobId}\n`,
  )
  const results = await waitUntilComplete(session.client, jobId, {
    seconds: numberFrom('--timeout', timeout),
    onLook: ({ answered, wanted }) => {
      const minutes = Math.round((performance.now() - begun) / 6000) / 10
      progress.show(`${answered} of ${wanted} answers after ${minutes} min`)
    },
  })
  progress.end()
  session.print(results, answerText(terminal, results))
  if (!results.complete) process.exitCode = EXIT.timeout
}

/** The answer first, then how sure it is and what it cost. */
const answerText = (terminal: Terminal, results: Results): string => {
  const { answer, confidence, answered, wanted, cost, answers } = results
  const shown = typeof answer === 'string' ? answer : JSON.stringify(answer ?? null)
  const head = answer === null || answer === undefined ? 'No answer yet' : shown
  const sure = confidence === null ? '' : `confidence ${confidence.toFixed(2)}, `
  const facts = `${sure}${answered} of ${wanted} answers, ${cost.amount} ${cost.currency} so far`
  const each =
    wanted > 1
      ? answers.map((given) => `  ${valuesOf(given.answers)}  ${given.worker_id}\n`).join('')
      : ''
  return `${styled(terminal, terminal.out, 'bold', head)}\n${facts}\n${each}`
}

const valuesOf = (answers: Record<string, unknown>): string =>
  Object.values(answers)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(', ')
