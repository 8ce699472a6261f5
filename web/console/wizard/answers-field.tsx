/** In the wizard: how many answers a task gets: always as many, until it is sure, or for a sum. */
import { Trans, useLingui } from '@lingui/react/macro'
import { SelectField } from '../../parts/field.tsx'
import { AmountField } from '../amount-field.tsx'
import { answersWay, type Terms } from './terms.ts'
import type { DraftJob } from './use-draft-job.ts'
import { WholeNumber } from './whole-number.tsx'

const TARGETS = [0.8, 0.9, 0.95, 0.99]
const USUAL = 0.95

/** The terms of another way to say it, with what was said before as far as it fits. */
const inWay = (terms: Terms, way: string): Partial<Terms> => {
  const none = { target_confidence: undefined, max_cost: undefined }
  const confidence = targetOf(terms)
  if (way === 'until_sure') return { ...none, overlap: { min: 2, max: 5, confidence } }
  if (way === 'for_a_sum') {
    const { currency } = terms.reward
    return { overlap: 1, target_confidence: confidence, max_cost: { amount: '', currency } }
  }
  return { ...none, overlap: 3 }
}

const targetOf = ({ overlap, target_confidence }: Terms): number =>
  target_confidence ?? (typeof overlap === 'object' ? overlap.confidence : USUAL)

export const AnswersField = ({ draft }: { draft: DraftJob }) => {
  const { t } = useLingui()
  const { terms, change } = draft
  const way = answersWay(terms)
  return (
    <div className="grid items-start gap-5 sm:grid-cols-3">
      <SelectField
        label={t`Answers for each task`}
        value={way}
        onChange={(event) => change(inWay(terms, event.target.value))}
      >
        <option value="fixed">{t`The same number for all`}</option>
        <option value="until_sure">{t`Until the result is sure`}</option>
        <option value="for_a_sum">{t`As sure as a sum allows`}</option>
      </SelectField>
      <Details key={way} draft={draft} />
    </div>
  )
}

const Details = ({ draft }: { draft: DraftJob }) => {
  const { t } = useLingui()
  const { terms, change } = draft
  const { overlap, target_confidence } = terms
  if (target_confidence !== undefined) return <ForASum draft={draft} target={target_confidence} />
  if (typeof overlap === 'object') return <UntilSure draft={draft} overlap={overlap} />
  return (
    <WholeNumber
      label={t`Answers per task`}
      hint={t`Several people see each task; together they are surer.`}
      value={overlap ?? 1}
      least={1}
      most={100}
      onNumber={(number) => change({ overlap: number })}
    />
  )
}

const ForASum = ({ draft, target }: { draft: DraftJob; target: number }) => {
  const { t } = useLingui()
  const { terms, change } = draft
  const { currency } = terms.reward
  return (
    <>
      <Target value={target} onTarget={(target_confidence) => change({ target_confidence })} />
      <AmountField
        label={t`It may cost at most`}
        initial={terms.max_cost?.amount ?? ''}
        required
        onAmount={(amount) => change({ max_cost: { amount: amount ?? '', currency } })}
      />
      <Explained />
    </>
  )
}

type Range = Exclude<Terms['overlap'], number | undefined>

const UntilSure = ({ draft: { change }, overlap }: { draft: DraftJob; overlap: Range }) => {
  const { t } = useLingui()
  const set = (more: Partial<Range>) => change({ overlap: { ...overlap, ...more } })
  return (
    <>
      <Target value={overlap.confidence} onTarget={(confidence) => set({ confidence })} />
      <div className="grid grid-cols-2 gap-3">
        <WholeNumber
          label={t`At least`}
          value={overlap.min ?? 2}
          least={1}
          most={99}
          onNumber={(min) => set({ min })}
        />
        <WholeNumber
          label={t`At most`}
          value={overlap.max}
          least={2}
          most={100}
          onNumber={(max) => set({ max })}
        />
      </div>
      <Explained />
    </>
  )
}

const Target = ({ value, onTarget }: { value: number; onTarget: (value: number) => void }) => {
  const { t, i18n } = useLingui()
  const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent' })
  const targets = [...new Set([...TARGETS, value])].sort((a, b) => a - b)
  return (
    <SelectField
      label={t`How sure`}
      value={String(value)}
      onChange={(event) => onTarget(Number(event.target.value))}
    >
      {targets.map((target) => (
        <option key={target} value={target}>
          {percent.format(target)}
        </option>
      ))}
    </SelectField>
  )
}

const Explained = () => (
  <p className="max-w-prose text-[0.9375rem] text-muted sm:col-span-3">
    <Trans>
      A task gets further answers only while its result is not that sure. The money is set aside;
      what is not needed comes back when the job ends. Nobody who holds a task loses it.
    </Trans>
  </p>
)
