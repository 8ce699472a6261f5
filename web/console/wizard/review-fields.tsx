/** In the wizard: whether other people look at the answers, at how many of them, and who decides between two. */
import { Trans, useLingui } from '@lingui/react/macro'
import { CheckField, SelectField } from '../../parts/field.tsx'
import { AmountField } from '../amount-field.tsx'
import type { Terms } from './terms.ts'
import type { DraftJob } from './use-draft-job.ts'
import { WholeNumber } from './whole-number.tsx'

const SHARES = [100, 50, 20, 10, 5]
const BOUNDS = [0.1, 0.05, 0.02, 0.01]

type Review = NonNullable<Terms['review']>

/** Not offered where the number of answers is not known before. */
export const ReviewFields = ({ draft }: { draft: DraftJob }) => {
  const { terms, change } = draft
  const { review, reward, estimated_seconds = 60 } = terms
  if (terms.target_confidence !== undefined || terms.paid_elsewhere) return null
  const begun: Review = { reward, estimated_seconds, share: 100 }
  return (
    <div className="grid max-w-prose gap-4">
      <CheckField
        checked={review !== undefined}
        onChange={(event) => change({ review: event.target.checked ? begun : undefined })}
      >
        <Trans>Have other people check the answers</Trans>
      </CheckField>
      <p className="text-sm text-muted">
        <Trans>
          They see the task and what was answered, not by whom, and accept it or answer better. They
          are paid for it; nobody’s pay depends on what they say.
        </Trans>
      </p>
      {review !== undefined && (
        <Asked review={review} draft={draft} onReview={(next) => change({ review: next })} />
      )}
    </div>
  )
}

type AskedProps = { review: Review; draft: DraftJob; onReview: (review: Review) => void }

const Asked = ({ review, draft, onReview }: AskedProps) => {
  const { t } = useLingui()
  const { currency } = draft.terms.reward
  const { estimated_seconds = 60, adjudication } = review
  const { reward } = review
  return (
    <>
      <HowMany review={review} onReview={onReview} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <AmountField
          label={t`Reward for one look`}
          initial={reward.amount}
          required
          onAmount={(amount) => onReview({ ...review, reward: { amount: amount ?? '', currency } })}
        />
        <WholeNumber
          label={t`Seconds for one look`}
          value={estimated_seconds}
          least={10}
          most={8 * 3600}
          onNumber={(seconds) => onReview({ ...review, estimated_seconds: seconds })}
        />
      </div>
      <CheckField
        checked={adjudication !== undefined}
        onChange={(event) =>
          onReview({
            ...review,
            adjudication: event.target.checked ? { reward, estimated_seconds } : undefined,
          })
        }
      >
        <Trans>Where those two disagree, a third person decides, for the same pay</Trans>
      </CheckField>
    </>
  )
}

/** A share, or as few as keep a bound. */
const HowMany = ({ review, onReview }: Omit<AskedProps, 'draft'>) => {
  const { t } = useLingui()
  const { error_at_most: bound, share = 100 } = review
  const choose = (value: string) => {
    const [kind, number] = value.split(' ')
    const { share: _, error_at_most: __, ...paid } = review
    onReview(
      kind === 'share'
        ? { ...paid, share: Number(number) }
        : { ...paid, error_at_most: Number(number) },
    )
  }
  return (
    <SelectField
      label={t`How many are looked at`}
      hint={t`Drawn by chance. The results then say how many may be wrong at most.`}
      value={bound === undefined ? `share ${share}` : `bound ${bound}`}
      onChange={(event) => choose(event.target.value)}
    >
      {[...new Set([...SHARES, share])].map((one) => (
        <option key={one} value={`share ${one}`}>
          {one === 100 ? t`All of them` : t`${one} in 100`}
        </option>
      ))}
      {[...new Set([...BOUNDS, ...(bound === undefined ? [] : [bound])])].map((one) => (
        <option key={one} value={`bound ${one}`}>
          {t`As few as tell that at most ${one * 100} % are wrong`}
        </option>
      ))}
    </SelectField>
  )
}
