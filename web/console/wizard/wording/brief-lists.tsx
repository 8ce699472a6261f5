/** Examples and what is looked for: lines to write, to add and to take out. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Form } from '../../../../src/forms/form.ts'
import { Button } from '../../../parts/button.tsx'
import { withMember, withoutMember } from './edit-form.ts'
import { TextPair } from './text-pair.tsx'

type Props = { form: Form; translated: boolean; onForm: (form: Form) => void }
type Kind = NonNullable<Form['examples']>[number]['kind']

const MOST_EXAMPLES = 20
const MOST_CRITERIA = 30

export const BriefLists = (props: Props) => (
  <>
    <ExampleList {...props} />
    <CriterionList {...props} />
  </>
)

const ExampleList = ({ form, translated, onForm }: Props) => {
  const { t } = useLingui()
  const names: Record<Kind, string> = {
    good: t`A good answer`,
    bad: t`A bad answer`,
    edge: t`A doubtful case`,
  }
  const add = (kind: Kind) => onForm(withMember(form, '/examples', { kind, text_md: '' }))
  const examples = form.examples ?? []
  return (
    <List legend={<Trans>Examples, each with its reason</Trans>}>
      {examples.map(({ kind }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that stays
        <Line key={index} onRemove={() => onForm(withoutMember(form, '/examples', index))}>
          <TextPair
            {...{ form, translated, onForm }}
            pointer={`/examples/${index}/text_md`}
            label={names[kind]}
            long
          />
        </Line>
      ))}
      {examples.length < MOST_EXAMPLES && (
        <div className="flex flex-wrap gap-x-2">
          {(['good', 'bad', 'edge'] as const).map((kind) => (
            <Add key={kind} onClick={() => add(kind)}>
              {t`Add: ${names[kind]}`}
            </Add>
          ))}
        </div>
      )}
    </List>
  )
}

const CriterionList = ({ form, translated, onForm }: Props) => {
  const { t } = useLingui()
  const criteria = form.criteria ?? []
  return (
    <List legend={<Trans>What is looked for in an answer</Trans>}>
      {criteria.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that stays
        <Line key={index} onRemove={() => onForm(withoutMember(form, '/criteria', index))}>
          <TextPair
            {...{ form, translated, onForm }}
            pointer={`/criteria/${index}/text`}
            label={t`No. ${index + 1}`}
          />
        </Line>
      ))}
      {criteria.length < MOST_CRITERIA && (
        <div>
          <Add onClick={() => onForm(withMember(form, '/criteria', { text: '' }))}>
            <Trans>Add a line</Trans>
          </Add>
        </div>
      )}
    </List>
  )
}

const List = ({ legend, children }: { legend: ReactNode; children: ReactNode }) => (
  <fieldset className="grid gap-3">
    <legend className="mb-2 font-medium">{legend}</legend>
    {children}
  </fieldset>
)

const Line = ({ children, onRemove }: { children: ReactNode; onRemove: () => void }) => {
  const { t } = useLingui()
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 grow">{children}</div>
      <Button look="plain" className="px-3" aria-label={t`Take this line out`} onClick={onRemove}>
        <svg viewBox="0 0 24 24" className="size-5 stroke-current" aria-hidden="true">
          <path d="m6 6 12 12M18 6 6 18" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </Button>
    </div>
  )
}

const Add = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <Button look="plain" className="-ms-2 px-2" onClick={onClick}>
    {children}
  </Button>
)
