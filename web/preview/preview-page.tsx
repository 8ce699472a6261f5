/** A job as people see it, for whoever has the link. Everything can be tried, nothing is handed in. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { asForm, inLanguage } from '../../src/forms/reading.ts'
import { ActAs } from '../api/role.tsx'
import { codeOf, useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { FormPage } from '../forms/form-page.tsx'
import { SurroundingsContext } from '../forms/item-kind.ts'
import { FileAddressContext } from '../forms/media.tsx'
import { useFilling } from '../forms/use-filling.ts'
import { useHotkeys, useHotkeysOn } from '../forms/use-hotkeys.ts'
import { WithKinds } from '../forms/with-kinds.tsx'
import { Button } from '../parts/button.tsx'
import { Header } from '../parts/header.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Loading, PageTitle } from '../parts/page.tsx'
import { say } from '../parts/say.tsx'
import { TaskBar } from '../worker/task-bar.tsx'
import { TaskHead } from '../worker/task-head.tsx'

type PreviewedTask = Output<'get_preview'>

export const PreviewPage = ({ token }: { token: string }) => (
  <ActAs as="person">
    <Header home="/" />
    <main id="main" className="mx-auto max-w-3xl px-4 py-6 sm:py-8">
      <Opened token={token} />
    </main>
  </ActAs>
)

const Opened = ({ token }: { token: string }) => {
  const { t } = useLingui()
  const [task, setTask] = useState(1)
  const found = useRead('get_preview', { token, task })
  const addressOf = useMemo(
    () => (file: string) => `/v1/previews/${token}/files/${encodeURIComponent(file)}/content`,
    [token],
  )
  if (found.isError)
    return codeOf(found.error) === 'not_found' ? (
      <div className="grid gap-4">
        <PageTitle title={t`Preview`}>
          <Trans>This link is over</Trans>
        </PageTitle>
        <p>
          <Trans>Ask whoever gave it to you for a fresh one.</Trans>
        </p>
      </div>
    ) : (
      <ProblemNotice error={found.error} />
    )
  if (found.data === undefined) return <Loading />
  return (
    <FileAddressContext value={addressOf}>
      <Strip preview={found.data} onTask={setTask} />
      <WithKinds form={asForm(found.data.form)}>
        <Tried key={`${found.data.task}`} preview={found.data} />
      </WithKinds>
    </FileAddressContext>
  )
}

/** What this is, and the way to the next task. */
const Strip = ({ preview, onTask }: { preview: PreviewedTask; onTask: (task: number) => void }) => {
  const { task, tasks } = preview
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control bg-sunk px-4 py-2">
      <p className="text-[0.9375rem]">
        <strong>
          <Trans>Preview.</Trans>
        </strong>{' '}
        {preview.made_up ? (
          <Trans>There are no tasks yet: what stands in ‹ › comes with them.</Trans>
        ) : (
          <Trans>Try it as people will; nothing is handed in.</Trans>
        )}
      </p>
      {tasks > 1 && (
        <div className="flex items-center gap-2">
          <Button look="plain" disabled={task <= 1} onClick={() => onTask(task - 1)}>
            <Trans>Previous</Trans>
          </Button>
          <span className="numbers text-sm">
            <Trans>
              Task {task} of {tasks}
            </Trans>
          </span>
          <Button look="plain" disabled={task >= tasks} onClick={() => onTask(task + 1)}>
            <Trans>Following</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

const nothing = () => undefined

/** Going on as in a real task, up to the moment of handing in. */
const useTrying = (preview: PreviewedTask) => {
  const { i18n, t } = useLingui()
  const form = useMemo(
    () => inLanguage(asForm(preview.form), i18n.locale),
    [preview.form, i18n.locale],
  )
  const filling = useFilling(form, preview.input, {}, nothing)
  const [done, setDone] = useState(false)
  const forward = () => {
    if (filling.pageNumber < filling.pages.length - 1) {
      if (filling.next()) window.scrollTo({ top: 0 })
      return
    }
    const complete = filling.check()
    setDone(complete)
    if (complete) say(t`Complete. Here it would be handed in; nothing was sent.`)
  }
  return { form, filling, done, forward }
}

/** The head, the form and the bar of a real task. */
const Tried = ({ preview }: { preview: PreviewedTask }) => {
  const { input } = preview
  const { form, filling, done, forward } = useTrying(preview)
  const forwardButton = useRef<HTMLButtonElement>(null)
  const [on] = useHotkeysOn()
  const onComplete = () => forwardButton.current?.focus()
  const actions = useHotkeys({
    filling,
    input,
    on,
    onForward: forward,
    onHelp: nothing,
    onComplete,
  })
  const assignment = useAssignmentLike(preview)
  return (
    <SurroundingsContext value={useMemo(() => ({ form, input }), [form, input])}>
      <div className="grid gap-6 pb-28">
        <TaskHead assignment={assignment} form={form} firstPage={filling.pageNumber === 0} />
        <h2 className="sr-only">
          <Trans>Your answers</Trans>
        </h2>
        <div lang={form.lang} className="grid gap-6">
          <FormPage filling={filling} keys={actions} locked={false} />
        </div>
        {done && <Complete />}
      </div>
      <TaskBar
        assignment={assignment}
        filling={filling}
        draft="unchanged"
        busy={false}
        onForward={forward}
        forwardButton={forwardButton}
      />
    </SurroundingsContext>
  )
}

const Complete = (): ReactNode => (
  <Notice look="good" title={<Trans>Complete</Trans>}>
    <Trans>Here it would be handed in. This is a preview: nothing was sent.</Trans>
  </Notice>
)

/** A preview as the parts of a task's page want it; its time begins to run when it is opened. */
const useAssignmentLike = (preview: PreviewedTask) => {
  const [opened] = useState(() => Date.now())
  const expires_at = new Date(opened + preview.lease_seconds * 1000).toISOString()
  return { ...preview, status: 'active' as const, change_request: null, expires_at }
}
