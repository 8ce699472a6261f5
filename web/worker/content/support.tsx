/** Whom to talk to: the instance's own, else helplines that anybody may call. */
import { Trans } from '@lingui/react/macro'

export const Support = ({ named }: { named: string | null }) => (
  <details className="mt-1">
    <summary className="py-2.5 font-medium">
      <Trans>Somebody to talk to</Trans>
    </summary>
    {named === null ? (
      <p>
        <Trans>
          In the European Union 116 123 listens, in the United States and Canada 988, in France also
          3114: free, at any hour in most places. Elsewhere findahelpline.com names who listens in
          your country and language.
        </Trans>
      </p>
    ) : (
      <p className="whitespace-pre-wrap">{named}</p>
    )}
  </details>
)
