/** Petitions that were sent, as everybody sees them: which were answered, and which were not. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import { Section } from '../page.tsx'
import { PetitionClock, PetitionState, Signatures } from './petition-view.tsx'

/** Draws nothing where there was none. Without a requester: to the operator. */
export const PublicPetitions = ({ requester_id }: { requester_id?: string }) => {
  const { t } = useLingui()
  const list = useList('list_public_petitions', requester_id === undefined ? {} : { requester_id })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  if (all.length === 0) return null
  return (
    <Section id="petitions" title={<Trans>Petitions of workers</Trans>}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {all.map((one) => (
          <li key={one.id} className="grid gap-1 px-4 py-3 sm:px-5">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 font-medium break-words">
                {one.title ?? t`Hidden by a person of this instance`}
              </span>
              <PetitionState of={one.status} />
            </div>
            <p className="text-sm text-muted">
              {one.project !== null && `${one.project} · `}
              <Signatures of={one.signatures} /> · <PetitionClock of={one} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
