/** A file for a case: read here, sent as it is, never kept by the page. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ChangeEvent, useId } from 'react'
import { CASE_LIMITS } from '../../../src/kernel/limits/case-limits.ts'
import { useWrite } from '../../api/use-api.ts'
import { ProblemNotice } from '../notice.tsx'
import { say } from '../say.tsx'

const MEGABYTES = CASE_LIMITS.file_bytes / 1024 / 1024

/** The bytes in base64, as the browser itself writes them. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

export const AddFile = ({ id: case_id }: { id: string }) => {
  const { t } = useLingui()
  const field = useId()
  const add = useWrite('add_case_file', {
    onDone: () => say(t`The file is in the case.`),
    changes: ['get_case'],
  })
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file === undefined) return
    add.mutate({ case_id, name: file.name, data_base64: await base64Of(file) })
    target.value = ''
  }
  return (
    <div className="grid min-w-0 grid-cols-1 gap-1.5">
      <label htmlFor={field} className="font-medium">
        <Trans>Add a file</Trans>
      </label>
      <p id={`${field}-hint`} className="text-sm text-muted">
        <Trans>A picture, a sound, a PDF or a plain text, up to {MEGABYTES} MB.</Trans>
      </p>
      <input
        id={field}
        type="file"
        accept="image/*,audio/*,application/pdf,text/plain"
        aria-describedby={`${field}-hint`}
        disabled={add.isPending}
        onChange={(event) => void choose(event)}
        className="min-h-11 w-full min-w-0 rounded-control border border-edge bg-surface px-3 py-2"
      />
      <ProblemNotice error={add.error} />
    </div>
  )
}
