/** People whose work a requester liked. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Favourite } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, Section } from '../../parts/page.tsx'

/** The end of an id: enough to tell people apart on one page. */
export const shortId = (id: string): string => id.slice(-5)

export const Favourites = () => {
  const favourites = useList('list_favourites', {})
  const all = favourites.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="favourites" title={<Trans>Favourites</Trans>}>
      <ProblemNotice error={favourites.error} />
      {favourites.isPending && <Loading rows={1} />}
      {favourites.isSuccess && all.length === 0 && (
        <Empty title={<Trans>No favourites yet</Trans>}>
          <Trans>Add people from the answers of a job. It is no rating; nobody is told.</Trans>
        </Empty>
      )}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((favourite) => (
            <FavouriteLine key={favourite.worker_id} favourite={favourite} />
          ))}
        </ul>
      )}
      {favourites.hasNextPage && (
        <Button
          busy={favourites.isFetchingNextPage}
          onClick={() => void favourites.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const FavouriteLine = ({ favourite }: { favourite: Favourite }) => {
  const { t } = useLingui()
  const id = shortId(favourite.worker_id)
  const remove = useWrite('remove_favourite', { changes: ['list_favourites'] })
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-2 sm:px-5">
      <span>
        <Trans>Worker …{id}</Trans>
      </span>
      <Button
        look="plain"
        aria-label={t`Remove worker …${id}`}
        busy={remove.isPending}
        onClick={() => remove.mutate({ worker_id: favourite.worker_id })}
      >
        <Trans>Remove</Trans>
      </Button>
    </li>
  )
}
