/** `fairhand aggregate answers.csv`: several people's answers as one, from a file, without a server. */
import { type Command, Option } from 'commander'
import { type Aggregated, aggregateAnswers } from '../../features/quality/offline/aggregate.ts'
import { type AnswerColumns, labelByTask } from '../../features/quality/offline/reading/columns.ts'
import { ROLES, type Role } from '../../features/quality/offline/reading/header.ts'
import { UnreadableAnswers } from '../../features/quality/offline/reading/unreadable.ts'
import { ANSWER_TYPES, type AnswerType } from '../../features/quality/offline/report.ts'
import { UsageError } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { aggregateText } from './aggregate-table.ts'
import { readAnswerFile } from './answer-file.ts'
import { writePlots } from './write-plots.ts'
import { writeResults } from './write-results.ts'

type Options = {
  truth?: string
  gold?: string
  type?: AnswerType
  method?: string[]
  levels?: string[]
  columns?: Partial<Record<Role, string>>
  out?: string
  plots?: string
  json?: boolean
}

const DESCRIPTION = `Reads answers of several people and says what they come to: one default beside other methods, each measured where --truth knows the right answer. Nobody is asked; no server is needed.

A file is CSV (comma, semicolon or tab; the first row names the columns) or JSON Lines, plain or .gz; - reads stdin. Its columns are task, worker and label; a truth file has task and label. A row without a label only says that the task exists. A worker's last answer to a task counts.`

const FORMATS = `
Labels by type:
  categorical  any text; every distinct one is a class
  ordinal      numbers, or words with --levels low,middle,high
  numeric      12.5
  text         what people wrote; words are compared without case and punctuation
  boxes        JSON, all boxes of one image: [[left,top,right,bottom],…], or
               [{"x":0,"y":0,"width":9,"height":9},…]; [] for none
  spans        JSON, all spans of one text: [{"start":0,"end":5,"label":"name"},…]
  pairwise     a>b, a<b or a=b; or columns worker,left,right,label, where label is
               left, right, equal, or the better item
  ranking      best first: ["a","b","c"] or a>b>c

Examples:
  fairhand aggregate answers.csv --truth truth.csv
  fairhand aggregate answers.csv --gold known.csv --out results.csv --plots plots/
  fairhand aggregate rows.jsonl --columns task=image,worker=rater,label=boxes --type boxes`

const list = (text: string): string[] => text.split(',').map((one) => one.trim())

const columnNames = (text: string): Partial<Record<Role, string>> =>
  Object.fromEntries(
    list(text).map((one) => {
      const [role = '', name = ''] = one.split('=')
      if (!ROLES.some((known) => known === role.trim()) || name.trim() === '')
        throw new UsageError('--columns is written task=…,worker=…,label=…')
      return [role.trim(), name.trim()]
    }),
  )

/** Adds `aggregate`. */
export const addAggregateCommand = (program: Command, terminal: Terminal): void => {
  const command = program
    .command('aggregate <answers>')
    .summary('Several people’s answers as one, from a file, without a server')
    .description(DESCRIPTION)
    .helpGroup('First:')
    .option('--truth <file>', 'right answers (task,label), to measure the methods by')
    .option('--gold <file>', 'right answers that the methods may learn from')
    .addOption(
      new Option('--type <type>', 'what the labels are; told from them if not said').choices(
        ANSWER_TYPES,
      ),
    )
    .option('--method <names>', 'only these, the first gives the results; or all, best', list)
    .option('--levels <names>', 'for ordinal: the levels from lowest to highest', list)
    .option('--columns <names>', 'what the columns are called: task=…,label=…', columnNames)
    .option('--out <file>', 'write one result per task: .jsonl or .csv, .gz too')
    .option('--plots <folder>', 'write SVG plots: agreement, confidence, confusion')
    .addHelpText('after', FORMATS)
  command.action((file: string) => aggregateFile(file, command.optsWithGlobals(), terminal))
}

const NEEDED: readonly Role[] = ['task', 'label']

const known = async (file: string | undefined, columns: Options['columns']) => {
  if (file === undefined) return undefined
  // A file of right answers may call its columns as the answers do, or by the usual names.
  const own = { needed: NEEDED, ...(columns !== undefined && { columns }) }
  const read = await readAnswerFile(file, own).catch(() => readAnswerFile(file, { needed: NEEDED }))
  return labelByTask(read)
}

const aggregated = (columns: AnswerColumns, options: Options, right: Known): Aggregated => {
  try {
    return aggregateAnswers(columns, { ...options, ...right, methods: options.method })
  } catch (error) {
    if (error instanceof UnreadableAnswers) throw new UsageError(`${error.message}\n${error.hint}`)
    if (error instanceof RangeError) throw new UsageError(`${error.message}.`)
    throw error
  }
}

type Known = {
  truth: Map<string, string> | undefined
  gold: Map<string, string> | undefined
}

const aggregateFile = async (file: string, options: Options, terminal: Terminal): Promise<void> => {
  const { columns } = options
  const answers = await readAnswerFile(file, columns === undefined ? {} : { columns })
  const right = {
    truth: await known(options.truth, columns),
    gold: await known(options.gold, columns),
  }
  const found = aggregated(answers, options, right)
  if (right.truth !== undefined && found.report.scored === 0)
    terminal.err.write('No task of --truth has an answer: nothing could be measured.\n')
  if (options.out !== undefined) await writeResults(options.out, found.results())
  if (options.plots !== undefined) writePlots(options.plots, found)
  terminal.out.write(
    options.json === true
      ? `${JSON.stringify(found.report)}\n`
      : aggregateText(terminal, found.report),
  )
}
