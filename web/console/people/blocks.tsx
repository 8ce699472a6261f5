/** Whom the requester keeps from its work, why, and the way back. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading, Section } from '../../parts/page.tsx'
import { BLOCK_REASON } from '../../words/block-reasons.ts'
import { formatInstant } from '../../words/time.ts'
import { shortId } from './favourites.tsx'

type Block = Output<'list_blocks'>['data'][number]

export const Blocks = () => {
  const blocks = useList('list_blocks', {})
  const all = (blocks.data?.pages.flatMap(({ data }) => data) ?? []).filter(
    ({ lifted_at }) => lifted_at === null,
  )
  return (
    <Section id="blocks" title={<Trans>Kept from your work</Trans>}>
      <ProblemNotice error={blocks.error} />
      {blocks.isPending && <Loading rows={1} />}
      {blocks.isSuccess && all.length === 0 && (
        <p className="text-muted">
          <Trans>Nobody. It is done from an answer, with a reason that the person reads.</Trans>
        </p>
      )}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((block) => (
            <BlockLine key={block.id} block={block} />
          ))}
        </ul>
      )}
      {blocks.hasNextPage && (
        <Button busy={blocks.isFetchingNextPage} onClick={() => void blocks.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const BlockLine = ({ block }: { block: Block }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const lift = useWrite('lift_block', { changes: ['list_blocks'] })
  const id = shortId(block.worker_id)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2 sm:px-5">
      <div className="min-w-0">
        <p>
          <Trans>Worker …{id}</Trans>
        </p>
        <p className="text-sm text-muted">
          {t(BLOCK_REASON[block.reason])} · {formatInstant(locale, block.created_at)}
        </p>
        <ProblemNotice error={lift.error} />
      </div>
      <Button
        look="plain"
        aria-label={t`Offer work again to worker …${id}`}
        busy={lift.isPending}
        onClick={() => lift.mutate({ block_id: block.id })}
      >
        <Trans>Offer work again</Trans>
      </Button>
    </li>
  )
}
