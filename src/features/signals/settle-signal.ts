import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { settleSignal } from './contract.ts'
import { presentSignal } from './present-signal.ts'
import { findSignal, settle } from './queries.ts'

const LEAST = 20

/** A human has the word, once. */
export const settleSignalHandler = handle(
  settleSignal,
  async (context, { signal_id, finding, note }) => {
    const { tx, now, caller } = context
    if (caller.kind !== 'member' && caller.kind !== 'operator')
      return fail('forbidden', 'Only a human says what a signal was.')
    const requester_id = caller.kind === 'operator' ? null : caller.requester_id
    const signal = (await findSignal(tx, signal_id, requester_id)) ?? fail('not_found')
    if (finding === 'something' && (note ?? '').length < LEAST)
      fail('invalid_input', `Say in \`note\` what you found, in at least ${LEAST} characters.`)
    const word = { finding, note: note || null, now }
    if (!(await settle(tx, { id: signal_id, person_id: caller.person_id, ...word })))
      fail('conflict', 'Somebody has looked at this signal already.')
    context.note({ subject: toPublicId('signal', signal_id), job_id: signal.job_id })
    return presentSignal({ ...signal, ...word, looked_at: now })
  },
)
