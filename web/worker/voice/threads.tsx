/** What workers write in a space: threads, and in each its replies. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, Section } from '../../parts/page.tsx'
import { ReportText } from '../../parts/voice/report-text.tsx'
import { formatInstant } from '../../words/time.ts'
import type { Space } from './spaces-page.tsx'

type Post = Output<'list_posts'>['data'][number]
const CHANGES = ['list_posts', 'list_spaces'] as const

export const Threads = ({ space }: { space: Space }) => {
  const { t } = useLingui()
  const list = useList('list_posts', { space_id: space.id }, { every: 15_000 })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="threads" title={<Trans>Written here</Trans>}>
      {space.may_write ? (
        <Card>
          <Write space_id={space.id} label={t`Begin a thread`} />
        </Card>
      ) : (
        <p className="text-muted">
          <Trans>You can write here once you have handed in your first work.</Trans>
        </p>
      )}
      <ProblemNotice error={list.error} />
      {list.isPending && <Loading rows={1} />}
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>Nothing yet</Trans>} />}
      <ul className="grid gap-3">
        {all.map((post) => (
          <li key={post.id}>
            <Thread post={post} space={space} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const Thread = ({ post, space }: { post: Post; space: Space }) => {
  const [open, setOpen] = useState(false)
  return (
    <Card className="grid gap-3">
      <Words post={post}>
        <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Plural value={post.replies} _0="Reply" one="# reply" other="# replies" />
        </Button>
      </Words>
      {open && <Replies post={post} space={space} />}
    </Card>
  )
}

const Replies = ({ post, space }: { post: Post; space: Space }) => {
  const { t } = useLingui()
  const list = useList('list_posts', { space_id: space.id, thread: post.id }, { every: 15_000 })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <div className="grid gap-4 border-s-4 border-line ps-4">
      {list.isPending && post.replies > 0 && <Loading rows={1} />}
      <ProblemNotice error={list.error} />
      <ul className="grid gap-4">
        {all.map((reply) => (
          <li key={reply.id}>
            <Words post={reply} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {space.may_write && <Write space_id={space.id} reply_to={post.id} label={t`Your reply`} />}
    </div>
  )
}

const Words = ({ post, children }: { post: Post; children?: ReactNode }) => {
  const locale = useLocale()
  const remove = useWrite('remove_post', { changes: CHANGES })
  return (
    <article className="grid gap-1.5">
      <p className="text-sm text-muted">
        {post.mine ? <Trans>Person {post.by} (you)</Trans> : <Trans>Person {post.by}</Trans>} ·{' '}
        {formatInstant(locale, post.written_at)}
      </p>
      {post.removed === null ? (
        <p className="whitespace-pre-wrap break-words">{post.text}</p>
      ) : (
        <p className="text-muted">
          {post.removed === 'by_author' ? (
            <Trans>Removed by whoever wrote it</Trans>
          ) : (
            <Trans>Hidden by a person of this instance: {post.hidden_reason}</Trans>
          )}
        </p>
      )}
      <div className="-ms-4 flex flex-wrap items-start gap-x-2">
        {children}
        {post.mine && post.removed === null && (
          <Button
            look="plain"
            busy={remove.isPending}
            onClick={() => remove.mutate({ post_id: post.id })}
          >
            <Trans>Remove</Trans>
          </Button>
        )}
        {!post.mine && post.removed === null && <ReportText about={{ post_id: post.id }} />}
      </div>
      <ProblemNotice error={remove.error} />
    </article>
  )
}

type WriteProps = { space_id: string; reply_to?: string; label: string }

const Write = ({ space_id, reply_to, label }: WriteProps) => {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const write = useWrite('write_post', { changes: CHANGES, onDone: () => setText('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reply = reply_to === undefined ? {} : { reply_to }
    if (!write.isPending && text.trim() !== '') write.mutate({ space_id, text, ...reply })
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <LinesField
        label={label}
        hint={t`No requester reads it. You can remove it again.`}
        required
        rows={3}
        value={text}
        onText={setText}
      />
      <Button type="submit" busy={write.isPending} className="justify-self-start">
        <Trans>Send</Trans>
      </Button>
      <ProblemNotice error={write.error} />
    </form>
  )
}
