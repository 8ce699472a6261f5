/** Charter R28–R30, attacked: each by SQL as the application’s role, and through the table of operations. */
import { toPublicId } from '../../../src/kernel/id.ts'
import type { Attack } from './attack.ts'
import { asked, at, told, uuid } from './stage.ts'

export const WORK_ATTACKS: readonly Attack[] = [
  ...['rejected', 'appealed', 'upheld'].map(
    (status): Attack => [
      'R28',
      `write work as ${status}`,
      'sql',
      (s) =>
        told(
          s,
          `update assignment set status = '${status}', auto_approve_at = null,
             answer_by = ${status === 'appealed' ? at(s) : 'null'}
           where id = '${uuid('assignment', s.waiting)}'`,
        ),
    ],
  ),
  [
    'R28',
    'reject for an opinion',
    'door',
    (s) =>
      asked(
        s.world.call('proposeRejection', s.boss, {
          ...{ assignment_id: s.waiting, reason: 'bad' as never },
          ...{ criterion: '/form', evidence: [] },
        }),
      ),
  ],
  [
    'R29',
    'approve unpaid what was held against',
    'sql',
    (s) =>
      told(
        s,
        `update assignment set status = 'approved', paid_minor = null, answer_by = null
         where id = '${uuid('assignment', s.contested)}'`,
      ),
  ],
  [
    'R29',
    'read as somebody else',
    'door',
    (s) => asked(s.world.call('getRejection', s.stranger, { assignment_id: s.contested })),
  ],
  [
    'R30',
    'reject in a machine’s name',
    'sql',
    (s) =>
      told(
        s,
        `insert into verdict values ('${uuid('assignment', s.contested)}', 'reject',
           '${s.agent.agent_id}', 'owner', ${at(s)})`,
      ),
  ],
  [
    'R30',
    'reject as an agent',
    'door',
    (s) =>
      asked(
        s.world.call('decideRejection', s.agent, {
          assignment_id: s.contested,
          decision: 'reject',
        }),
      ),
  ],
  [
    'R30',
    'raise one’s own mandate',
    'door',
    (s) =>
      asked(
        s.world.call('setMandate', s.agent, {
          agent_id: toPublicId('agent', s.agent.agent_id),
          per_day: { amount: '1000000.00', currency: 'EUR' },
        }),
      ),
  ],
]
