/** Who asks: never an agent alone, always somebody who answers for it. */
import { Trans } from '@lingui/react/macro'
import type { AskedBy } from '../api.generated.ts'

export const AskedByLine = ({ of }: { of: AskedBy }) => {
  const { requester, agent, human_contact: contact } = of
  if (agent === null)
    return contact === null ? (
      requester
    ) : (
      <Trans>
        {requester} ({contact})
      </Trans>
    )
  if (contact === null)
    return (
      <Trans>
        {requester}, through the agent {agent}
      </Trans>
    )
  return (
    <Trans>
      {requester}, through the agent {agent}; {contact} answers for it
    </Trans>
  )
}
