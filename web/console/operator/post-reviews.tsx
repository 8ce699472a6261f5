/** Posts of requesters who lost reviews often: a human of the instance reads them before they open. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { asForm } from '../../../src/forms/reading.ts'
import { useList, useWrite } from '../../api/use-api.ts'
import type { PostToReview } from '../../api.generated.ts'
import { Markdown } from '../../forms/markdown.tsx'
import { useLocale } from '../../parts/amount.tsx'
import { Criteria, Examples, Purpose } from '../../parts/brief.tsx'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { formatInstant } from '../../words/time.ts'

const EVERY_MS = 30_000

export const PostReviews = () => {
  const list = useList('list_post_reviews', {}, { every: EVERY_MS })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="posts" title={<Trans>Posts to look at</Trans>}>
      <ProblemNotice error={list.error} />
      {list.isPending && <Loading rows={1} />}
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>No post waits</Trans>} />}
      <ul className="grid gap-4">
        {all.map((post) => (
          <li key={post.job_id}>
            <PostCard post={post} />
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

const PostCard = ({ post }: { post: PostToReview }) => {
  const locale = useLocale()
  return (
    <Card className="grid gap-4">
      <div>
        <h3 className="text-base font-semibold">{post.title}</h3>
        <p className="text-sm text-muted">
          {post.requester}
          {' · '}
          <Plural
            value={post.lost}
            one="lost # review in 90 days"
            other="lost # reviews in 90 days"
          />
          {' · '}
          <Trans>Without an answer by {formatInstant(locale, post.due_at)} it opens.</Trans>
        </p>
      </div>
      <Told post={post} />
      <Decide post={post} />
    </Card>
  )
}

/** What people would be told: whether work can be held against it is what the look is for. */
const Told = ({ post }: { post: PostToReview }) => {
  const form = asForm(post.form)
  const labels = form.pages.flatMap(({ items }) => items.flatMap(({ label }) => label ?? []))
  return (
    <details>
      <summary className="min-h-11 py-2.5 font-medium">
        <Trans>What people would be told</Trans>
      </summary>
      <div className="grid gap-4 pt-1">
        {post.description !== '' && <p className="whitespace-pre-wrap">{post.description}</p>}
        <Purpose form={form} />
        {form.instructions_md !== undefined && <Markdown text={form.instructions_md} />}
        <Criteria form={form} />
        <Examples form={form} />
        <ul className="list-disc ps-5" lang={form.lang}>
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}

const Decide = ({ post }: { post: PostToReview }) => {
  const { t } = useLingui()
  const [reasons, setReasons] = useState('')
  const decide = useWrite('decide_post_review', {
    onDone: ({ decision }) => say(decision === 'pass' ? t`It opens.` : t`Sent back.`),
    changes: ['list_post_reviews', 'list_queues'],
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (decide.isPending) return
    const back = submitter?.getAttribute('value') === 'send_back'
    decide.mutate(
      back
        ? { job_id: post.job_id, decision: 'send_back', reasons: reasons.trim() }
        : { job_id: post.job_id, decision: 'pass' },
    )
  }
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-line pt-3">
      <LinesField
        label={t`What is missing in it`}
        hint={t`Needed to send it back: the requester reads it, changes the draft and publishes again.`}
        rows={2}
        value={reasons}
        onText={setReasons}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" type="submit" value="pass" busy={decide.isPending}>
          <Trans>Let it open</Trans>
        </Button>
        <Button
          type="submit"
          value="send_back"
          disabled={reasons.trim() === ''}
          busy={decide.isPending}
        >
          <Trans>Send it back</Trans>
        </Button>
      </div>
      <ProblemNotice error={decide.error} />
    </form>
  )
}
