/** Takes the results away as a file: which kind, and one press. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  fitsForm,
  isFolder,
} from '../../../src/forms/exporting/formats.ts'
import { asForm } from '../../../src/forms/reading.ts'
import { transportOf, useRole } from '../../api/role.tsx'
import { call, type Job } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { saveFile } from '../../parts/save-file.ts'

/** What is a folder inside is for the command line; a browser saves files. */
const ONE_FILE = EXPORT_FORMATS.filter((format) => !isFolder(format))

const useExport = (job: Job) => {
  const role = useRole()
  return useMutation({
    mutationFn: async (format: ExportFormat) => {
      const files = new Map<string, { media_type: string; texts: string[] }>()
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const input = { job_id: job.id, format, ...(cursor !== undefined && { cursor }) }
        const piece = await call('export_results', input, {}, transportOf(role))
        for (const { path, media_type, text } of piece.files) {
          const file = files.get(path) ?? { media_type, texts: [] }
          file.texts.push(text)
          files.set(path, file)
        }
        cursor = piece.has_more ? piece.next_cursor : null
      }
      for (const [path, { media_type, texts }] of files)
        saveFile(`${job.id}-${path.replaceAll('/', '-')}`, texts.join(''), media_type)
    },
  })
}

export const ExportPanel = ({ job }: { job: Job }) => {
  const { t } = useLingui()
  const [format, setFormat] = useState<ExportFormat>('results_csv')
  const save = useExport(job)
  const form = asForm(job.form)
  const words: Record<ExportFormat, string> = {
    results_csv: t`Results, for a spreadsheet (CSV)`,
    results_jsonl: t`Results, for programs (JSON Lines)`,
    answers_csv: t`Every single answer (CSV)`,
    answers_jsonl: t`Every single answer (JSON Lines)`,
    preferences_jsonl: t`Preferences, to train a language model (JSON Lines)`,
    asr_manifest: t`Sounds with transcripts (JSON Lines)`,
    conll: t`Marked words, one a line (CoNLL)`,
    webvtt: t`Subtitles, one file a task (WebVTT)`,
    srt: t`Subtitles, one file a task (SubRip)`,
    coco: t`Marked pictures, to train a program that sees (COCO)`,
    voc: t`Marked pictures, one file each (Pascal VOC)`,
    yolo: t`Marked pictures, one file each (YOLO)`,
    label_studio: t`Label Studio: tasks, annotations and predictions`,
    dataset_card: t`Description of the data (Markdown)`,
    huggingface: t`A folder to publish`,
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full min-w-0 sm:w-96">
          <SelectField
            label={<Trans>Take the results away</Trans>}
            hint={<Trans>People stand in it by pseudonyms; rejected work is left out.</Trans>}
            value={format}
            onChange={(event) => setFormat(event.target.value as ExportFormat)}
          >
            {ONE_FILE.filter((one) => fitsForm(form, one)).map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
          </SelectField>
        </div>
        <Button busy={save.isPending} onClick={() => save.mutate(format)}>
          <Trans>Save the file</Trans>
        </Button>
      </div>
      <ProblemNotice error={save.error} />
    </div>
  )
}
