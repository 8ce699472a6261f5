/** Which project a job belongs to. Draws nothing where there is none to choose. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import { SelectField } from '../../parts/field.tsx'
import { Section } from '../../parts/page.tsx'

type Props = { asked: string | undefined; onChange: (project_id: string | undefined) => void }

export const ProjectField = ({ asked, onChange }: Props) => {
  const { t } = useLingui()
  const pages = useList('list_projects', {}).data?.pages ?? []
  const open = pages.flatMap(({ data }) => data).filter(({ status }) => status !== 'ended')
  if (open.length === 0) return null
  return (
    <Section id="project" title={<Trans>The project it belongs to</Trans>}>
      <SelectField
        label={t`Project`}
        hint={t`Its promises stand on the card; what they need is set aside when you publish.`}
        value={asked ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{t`None`}</option>
        {open.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </Section>
  )
}
