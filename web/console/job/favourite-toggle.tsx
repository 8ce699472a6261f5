/** Remembers whoever gave this answer, to offer them jobs first. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'

export const FavouriteToggle = ({ assignment }: { assignment: string }) => {
  const { t } = useLingui()
  const add = useWrite('add_favourite', {
    onDone: () => say(t`Among your favourites.`),
    changes: ['list_favourites'],
  })
  if (add.isSuccess)
    return (
      <p className="text-sm text-muted">
        <Trans>Among your favourites.</Trans>
      </p>
    )
  return (
    <div>
      <Button
        look="plain"
        className="-ms-4 text-sm"
        busy={add.isPending}
        onClick={() => add.mutate({ assignment_id: assignment })}
      >
        <Trans>Add to favourites</Trans>
      </Button>
      <ProblemNotice error={add.error} />
    </div>
  )
}
