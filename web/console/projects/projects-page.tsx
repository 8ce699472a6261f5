/** A requester’s projects: what people may count on, who does, and how they end. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle } from '../../parts/page.tsx'
import { useMay } from '../membership.tsx'
import { NewProject } from './new-project.tsx'
import { ProjectCard } from './project-card.tsx'

export const ProjectsPage = () => {
  const { t } = useLingui()
  const may = useMay('run_jobs')
  const projects = useList('list_projects', {})
  const all = projects.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-4">
        <PageTitle title={t`Projects`}>
          <Trans>Projects</Trans>
        </PageTitle>
        <p className="max-w-prose text-muted">
          <Trans>
            Jobs that belong together, and what people may count on. Who works steadily, or was
            promised work, gets 14 days of notice before the end, or a fee for the days that are
            missing.
          </Trans>
        </p>
        <ProblemNotice error={projects.error} />
        {projects.isPending && <Loading rows={1} />}
        {projects.isSuccess && all.length === 0 && (
          <Empty title={<Trans>No project yet</Trans>}>
            <Trans>Most jobs need none. Begin one for work that goes on for weeks.</Trans>
          </Empty>
        )}
        <ul className="grid gap-4">
          {all.map((project) => (
            <li key={project.id}>
              <ProjectCard project={project} may={may} />
            </li>
          ))}
        </ul>
        {projects.hasNextPage && (
          <Button busy={projects.isFetchingNextPage} onClick={() => void projects.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
      {may && <NewProject />}
    </div>
  )
}
