/** A job that begins with the layout of another tool: paste or drop it, see what comes along, go on. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { transportOf, useRole } from '../../api/role.tsx'
import { call, type Output } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, PageTitle, Section } from '../../parts/page.tsx'
import { useBeginDraft } from './begin-draft.ts'
import { DropZone } from './data/drop-zone.tsx'

type Imported = Output<'import_form'>
type Found = Imported['lost'][number]
/** Every question says whether it must be answered; what only shows something does not. */
type Pages = { items: { type: string; label?: string; required?: boolean }[] }[]

export const LayoutPage = () => {
  const { t } = useLingui()
  const role = useRole()
  const [text, setText] = useState('')
  const reading = useMutation({
    mutationFn: (source: string) => call('import_form', { source }, {}, transportOf(role)),
  })
  const read = (source: string) => {
    setText(source)
    reading.mutate(source)
  }
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <PageTitle title={t`A layout of another tool`}>
          <Trans>A layout of another tool</Trans>
        </PageTitle>
        <p className="max-w-prose text-muted">
          <Trans>
            The labelling interface of Label Studio, a question of Mechanical Turk, a template of
            Toloka, or the items of a Prolific task. Its scripts are not run.
          </Trans>
        </p>
      </div>
      <DropZone
        accept=".xml,.html,.htm,.json,.txt"
        hint={t`One file: XML, HTML or JSON. Or paste it below.`}
        onFiles={([file]) => void file?.text().then(read)}
      />
      <LinesField label={t`Layout`} rows={8} value={text} onText={setText} />
      <Button
        look="primary"
        className="justify-self-start"
        busy={reading.isPending}
        disabled={text.trim() === ''}
        onClick={() => reading.mutate(text)}
      >
        <Trans>Read it</Trans>
      </Button>
      <ProblemNotice error={reading.error} />
      {reading.data && <Came key={text} imported={reading.data} />}
    </div>
  )
}

/** Layouts do not say what answers are for: the reading that promises people least, until the wizard is told. */
const UNTIL_SAID = {
  purpose: 'train',
  ai_use: 'forbidden',
  input_origin: 'mixed',
  data_use: { licence: 'stays with the requester', retention_days: null, seen_by: 'requester' },
} as const

const titleOf = (form: Imported['form']): string => String(form.title ?? '')

/** What came along, what did not, and the way on. */
const Came = ({ imported }: { imported: Imported }) => {
  const role = useRole()
  const { form, valid, errors, lost } = imported
  const begin = useBeginDraft(async (from: Imported) => {
    const checked = await call('validate_form', { form: from.form }, {}, transportOf(role))
    const estimated_seconds = Math.max(checked.estimated_seconds ?? 0, 10)
    const title = titleOf(from.form)
    return { title, form: from.form, overlap: 1, estimated_seconds, ...UNTIL_SAID }
  })
  return (
    <Card className="grid gap-5">
      <Questions form={form} />
      {lost.length > 0 && (
        <Section id="lost" title={<Trans>What did not</Trans>}>
          <FoundList found={lost} />
        </Section>
      )}
      {!valid && (
        <Notice look="warn">
          <Trans>The form is not whole yet. Put this right in the layout and read it again:</Trans>
          <FoundList found={errors} />
        </Notice>
      )}
      <ProblemNotice error={begin.error} />
      {valid && (
        <Button
          look="primary"
          className="justify-self-start"
          busy={begin.isPending}
          onClick={() => begin.mutate(imported)}
        >
          <Trans>Go on with this form</Trans>
        </Button>
      )}
    </Card>
  )
}

const Questions = ({ form }: Pick<Imported, 'form'>) => {
  const items = (form.pages as Pages).flatMap((page) => page.items)
  const questions = items.filter(({ required }) => required !== undefined)
  return (
    <Section id="came" title={<Trans>What came along</Trans>}>
      <p>
        <Plural value={questions.length} one="# question" other="# questions" />
      </p>
      <ol className="grid list-decimal gap-1 ps-6">
        {questions.map(({ label, type }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>
            {label} <span className="text-sm text-muted">{type}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Said by the instance, in English like all details of refusals. */
const FoundList = ({ found }: { found: Found[] }) => (
  <ul lang="en" className="grid gap-2">
    {found.map(({ pointer, message, hint }) => (
      <li key={`${pointer} ${message}`} className="min-w-0 break-words">
        <code className="font-mono text-sm">{pointer}</code>
        <br />
        {message}. {hint}
      </li>
    ))}
  </ul>
)
