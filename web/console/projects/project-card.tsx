/** One project: its promises, its people, what stands aside for them, and its end. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Card, Facts } from '../../parts/page.tsx'
import { usePromiseWords } from '../../parts/promise-words.tsx'
import { END_REASON, type Project } from '../../words/projects.ts'
import { formatInstant } from '../../words/time.ts'
import { EndProject } from './end-project.tsx'

export const ProjectCard = ({ project, may }: { project: Project; may: boolean }) => {
  const { t } = useLingui()
  const say = usePromiseWords()
  const promises = say(project.promises)
  const facts: [ReactNode, ReactNode][] = [
    [t`Promises`, promises.length === 0 ? t`None` : promises.join(' · ')],
    [
      t`Jobs published`,
      <span key="j" className="numbers">
        {project.jobs}
      </span>,
    ],
    [
      t`People`,
      <span key="p">
        <Plural
          value={project.people.joined}
          _0="Nobody yet"
          one="# has worked on it"
          other="# have worked on it"
        />
        {project.people.steady > 0 && (
          <>
            {', '}
            <Plural
              value={project.people.steady}
              one="# of them steadily"
              other="# of them steadily"
            />
          </>
        )}
      </span>,
    ],
    [t`Set aside for notice`, <Amount key="r" of={project.notice_reserve} />],
  ]
  return (
    <Card className="grid gap-4">
      <div>
        <h2 className="text-lg">{project.name}</h2>
        {project.description && <p className="text-muted">{project.description}</p>}
        <Standing project={project} />
      </div>
      <Facts facts={facts} />
      {may && project.status === 'open' && <EndProject project={project} />}
    </Card>
  )
}

const Standing = ({ project }: { project: Project }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { status, ends_at, end_reason } = project
  if (status === 'open' || ends_at === null || end_reason === null) return null
  const day = formatInstant(locale, ends_at)
  return (
    <p className="font-medium text-warn">
      {status === 'ended' ? <Trans>Ended on {day}.</Trans> : <Trans>Ends on {day}.</Trans>}{' '}
      {t(END_REASON[end_reason])}.
    </p>
  )
}
