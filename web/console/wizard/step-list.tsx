/** The steps, which one is open, and which are done. Any of them can be opened at any time. */
import { useLingui } from '@lingui/react/macro'
import { STEPS, type Step } from './steps.ts'

type Props = { step: Step; done: ReadonlySet<Step>; onStep: (step: Step) => void }

export const StepList = ({ step, done, onStep }: Props) => {
  const { t } = useLingui()
  const names: Record<Step, string> = {
    data: t`Data`,
    words: t`Words`,
    pay: t`Pay`,
    look: t`Preview`,
    publish: t`Price`,
  }
  return (
    <nav aria-label={t`Steps`}>
      <ol className="flex flex-wrap gap-1.5">
        {STEPS.map((one, number) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? 'step' : undefined}
              onClick={() => onStep(one)}
              className="inline-flex min-h-11 items-center gap-2 rounded-control border border-line px-3 font-medium hover:bg-sunk aria-[current=step]:border-accent aria-[current=step]:bg-accent-soft aria-[current=step]:text-accent"
            >
              {done.has(one) ? (
                <Tick />
              ) : (
                <span aria-hidden="true" className="numbers">
                  {number + 1}
                </span>
              )}
              {names[one]}
              {done.has(one) && <span className="sr-only">{t`(done)`}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Tick = () => (
  <svg viewBox="0 0 24 24" className="size-5 fill-none stroke-current" aria-hidden="true">
    <path d="m5 13 4.5 4.5L19 7.5" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)
