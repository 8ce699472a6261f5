import { toPublicId } from '../../kernel/id.ts'
import { CAPTURE_LIMITS } from '../../kernel/limits/forms/capture-limits.ts'
import { roomLeft } from '../files/store-file.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { startCapture } from './contract.ts'
import { presentCapture } from './present-capture.ts'
import { countCaptures, findSame, type HeldWork, insertCapture, lockHeld } from './queries.ts'
import { requireAsked, requireOpen, requireSize } from './require-open.ts'

const requireRoom = async ({ tx, instance }: Context, work: HeldWork, bytes: number) => {
  if ((await countCaptures(tx, work.id)) >= CAPTURE_LIMITS.per_assignment)
    fail('conflict', `${CAPTURE_LIMITS.per_assignment} files were begun; discard some first.`)
  if ((await roomLeft(tx, work.requester_id, instance)) < BigInt(bytes))
    fail('capture_no_room', 'The requester has used up the room for files.')
}

/** Begins, or says how far it came. */
export const startCaptureHandler = handle(startCapture, async (context, input) => {
  const { tx, now, instance } = context
  const { worker_id } = asWorker(context)
  const { assignment_id, item, name, bytes, sha256 } = input
  const work = (await lockHeld(tx, assignment_id, worker_id)) ?? fail('not_found')
  requireOpen(work, now)
  const wanted = requireAsked(work, item)
  requireSize(name, bytes, wanted)
  const same = await findSame(tx, { assignment_id, item, sha256 })
  if (same !== undefined) {
    if (same.bytes !== bytes)
      fail('conflict', `These bytes were announced as ${same.bytes}, now as ${bytes}.`)
    return presentCapture(instance, same)
  }
  await requireRoom(context, work, bytes)
  const taken_at = wanted.taken_at ? (input.taken_at ?? null) : null
  const row = await insertCapture(tx, {
    ...{ id: context.newId(), assignment_id, worker_id, item, name, bytes, sha256, taken_at },
    created_at: now,
  })
  context.note({ subject: toPublicId('assignment', assignment_id), job_id: work.job_id })
  return presentCapture(instance, row ?? fail('not_found'))
})
