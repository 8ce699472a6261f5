import { asWorker, handle } from '../handle.ts'
import { noteTime } from './contract.ts'
import { addNote } from './queries.ts'

export const noteTimeHandler = handle(noteTime, async (context, { kind, seconds }) => {
  const { tx, now, instance } = context
  const { worker_id } = asWorker(context)
  const sum = await addNote(tx, { worker_id, kind, seconds, now })
  return { object: 'time_note' as const, livemode: instance.livemode, kind, seconds: sum }
})
