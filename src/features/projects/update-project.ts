import { fail, handle } from '../handle.ts'
import { updateProject } from './contract.ts'
import { ownProject } from './own-project.ts'
import { presentProject, promiseRows } from './present-project.ts'
import { describeProject, type PromiseRow, promisesOf, statePromises } from './queries.ts'

/** Charter R07 and R12: what people were promised only grows. */
export const updateProjectHandler = handle(updateProject, async (context, asked) => {
  const { tx, now } = context
  const project = await ownProject(context, asked.project_id)
  if (project.status !== 'open') fail('conflict', `The project is ${project.status}.`)
  const stated = promiseRows(asked.promises ?? {})
  for (const before of await promisesOf(tx, project.id))
    requireNoLess(
      before,
      stated.find(({ kind }) => kind === before.kind),
    )
  await statePromises(tx, project.id, stated, now)
  const words = {
    id: project.id,
    name: asked.name ?? project.name,
    description: asked.description ?? project.description,
  }
  await describeProject(tx, words)
  return presentProject(context, { ...project, ...words })
})

const requireNoLess = (before: PromiseRow, after: PromiseRow | undefined): void => {
  if (after === undefined) return
  const shrinks =
    (before.until !== null && (after.until ?? before.until) < before.until) ||
    (before.volume !== null && (after.volume ?? 0) < before.volume)
  if (shrinks || (before.standing === 'commitment' && after.standing === 'estimate'))
    fail('terms_only_rise', `What was promised (${before.kind}) only grows.`)
}
