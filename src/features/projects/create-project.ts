import { toPublicId } from '../../kernel/id.ts'
import { PROJECT_LIMITS } from '../../kernel/limits/project-limits.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findRequester, lockRequester } from '../identity/queries.ts'
import { createProject } from './contract.ts'
import { presentProject, promiseRows } from './present-project.ts'
import { countOpenProjects, findProject, insertProject, statePromises } from './queries.ts'

export const createProjectHandler = handle(createProject, async (context, asked) => {
  const { tx, now, instance } = context
  const { requester_id, agent_id } = asRequester(context)
  await lockRequester(tx, requester_id)
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  if ((await countOpenProjects(tx, requester_id)) >= PROJECT_LIMITS.most)
    fail('conflict', `A requester has ${PROJECT_LIMITS.most} projects at most; end one first.`)
  const { promises, ...words } = asked
  if (promises.until && promises.until.at <= now)
    fail('invalid_input', 'The promised date lies in the past.')
  const id = context.newId()
  const { livemode } = instance
  const row = { id, requester_id, agent_id, livemode, ...words, currency, created_at: now }
  await insertProject(tx, row)
  await statePromises(tx, id, promiseRows(promises), now)
  context.note({ subject: toPublicId('project', id) })
  return presentProject(context, (await findProject(tx, id, requester_id)) ?? fail('not_found'))
})
