/** `fairhand export job_… --format results_csv`: results as files that other programs read. */
import { appendFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Command, Option } from 'commander'
import { EXPORT_FORMATS, type ExportFormat, isFolder } from '../forms/exporting/formats.ts'
import { exportFiles } from '../sdk/client.ts'
import { UsageError } from './exit-code.ts'
import { sessionOf } from './session.ts'
import type { Terminal } from './terminal.ts'

type Options = { format: ExportFormat; out?: string }

const FORMATS = `
Formats:
  results_csv, results_jsonl   one line a task, with confidence
  answers_csv, answers_jsonl   one line an answer, people by pseudonyms
  preferences_jsonl            prompt, chosen, rejected (pairs of texts; texts rewritten)
  asr_manifest                 audio_filepath, text (sounds and transcripts)
  conll                        one word a line with B-, I- or O (marked passages)
  webvtt, srt                  subtitles, one file a task (segments of sounds)
  coco                         one JSON file (regions on pictures)
  voc, yolo                    a folder, one file a picture (boxes, outlines)
  label_studio                 tasks, annotations and predictions for Label Studio
  dataset_card                 who, when, pay, agreement, known limits
  huggingface                  a folder to publish: card, results, answers`

/** Adds `export`. */
export const addExportCommand = (program: Command, terminal: Terminal): void => {
  const command = program
    .command('export <job>')
    .summary('Take results away as files that other programs read')
    .description(
      'Writes to stdout, or with --out to a file; the formats webvtt, srt, voc, yolo and huggingface write a folder. Work that was rejected is not in it.',
    )
    .helpGroup('First:')
    .addOption(
      new Option('--format <format>', 'what kind of file')
        .choices(EXPORT_FORMATS)
        .default('results_csv'),
    )
    .option('--out <path>', 'the file, or the folder of formats that are one')
    .addHelpText('after', FORMATS)
  command.action((job: string, options: Options) =>
    exportJob(sessionOf(terminal, command), terminal, job, options),
  )
}

/** Where a piece goes: the first of its file makes it, later ones are appended. */
const writerTo = (terminal: Terminal, { format, out }: Options) => {
  const folder = isFolder(format)
  if (folder && out === undefined)
    throw new UsageError(`Name a folder for ${format}: --out my-data`)
  if (!folder && out !== undefined && statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${out} is a folder; name a file.`)
  const begun = new Set<string>()
  return (path: string, text: string): void => {
    if (out === undefined) {
      terminal.out.write(text)
      return
    }
    const file = folder ? join(out, path) : out
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    if (begun.has(file)) appendFileSync(file, text)
    else writeFileSync(file, text)
    begun.add(file)
  }
}

const exportJob = async (
  { client, call, json }: ReturnType<typeof sessionOf>,
  terminal: Terminal,
  job: string,
  options: Options,
): Promise<void> => {
  const write = writerTo(terminal, options)
  const sizes = new Map<string, number>()
  for await (const { path, text } of exportFiles(client, job, options.format, call)) {
    write(path, text)
    sizes.set(path, (sizes.get(path) ?? 0) + Buffer.byteLength(text))
  }
  if (options.out === undefined) return
  const files = [...sizes].map(([path, bytes]) => ({ path, bytes }))
  terminal.out.write(
    json
      ? `${JSON.stringify({ object: 'export', out: options.out, files })}\n`
      : files.map(({ path, bytes }) => `${path}  ${bytes.toLocaleString('en')} bytes\n`).join(''),
  )
}
