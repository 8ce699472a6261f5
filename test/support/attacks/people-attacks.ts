/** Charter R20–R27, attacked: each by SQL as the application’s role, and through the table of operations. */
import { toPublicId } from '../../../src/kernel/id.ts'
import { batchTerms } from '../forms.ts'
import type { Attack } from './attack.ts'
import { asked, at, told, uuid } from './stage.ts'

const FACTS = 'Three answers of last week insult the requester in plain words.'

export const PEOPLE_ATTACKS: readonly Attack[] = [
  [
    'R20',
    'suspend a person without a decision',
    'sql',
    (s) =>
      told(
        s,
        `insert into worker_standing (worker_id, status, decision_id, changed_at)
         values ('${s.worker.worker_id}', 'suspended', null, ${at(s)})`,
      ),
  ],
  [
    'R20',
    'restrict with a decision of somebody else’s',
    'sql',
    (s) =>
      told(
        s,
        `insert into worker_standing (worker_id, status, decision_id, changed_at)
         values ('${s.worker.worker_id}', 'suspended',
           '${uuid('decision', s.judged.decisions[0]?.id ?? '')}', ${at(s)})`,
      ),
  ],
  [
    'R20',
    'open a case as an agent',
    'door',
    (s) =>
      asked(
        s.world.call('openCase', s.agent, {
          worker_id: toPublicId('worker', s.worker.worker_id),
          ...{ ground: 'conduct', summary: 'Insults' },
        }),
      ),
  ],
  [
    'R21',
    'decide without a statement of reasons',
    'sql',
    (s) =>
      told(
        s,
        `insert into decision (id, case_id, worker_id, kind, outcome, author_id, author_role,
           decided_at, effective_at)
         select gen_random_uuid(), case_id, worker_id, kind, 'warned', author_id, author_role,
           ${at(s)}, ${at(s)}
         from decision where id = '${uuid('decision', s.judged.decisions[0]?.id ?? '')}'`,
      ),
  ],
  [
    'R21',
    'take the reasons back later',
    'sql',
    (s) => told(s, `update decision_statement set facts = repeat('x', 40)`),
  ],
  [
    'R21',
    'decide with a word',
    'door',
    (s) =>
      asked(
        s.world.call('decideCase', s.decider, {
          ...{ case_id: s.fresh.id, outcome: 'warned', facts: 'Bad.' },
          ...{ data_used: 'x', relied_on: [] },
        }),
      ),
  ],
  [
    'R22',
    'decide at once, without notice',
    'sql',
    (s) =>
      told(s, `update case_record set status = 'decided' where id = '${uuid('case', s.fresh.id)}'`),
  ],
  [
    'R22',
    'decide before the answer',
    'door',
    (s) =>
      asked(
        s.world.call('decideCase', s.decider, {
          ...{ case_id: s.fresh.id, outcome: 'warned', facts: FACTS },
          ...{ data_used: 'The answers', relied_on: s.fresh.evidence.map(({ id }) => id) },
        }),
      ),
  ],
  [
    'R23',
    'review one’s own decision',
    'door',
    (s) =>
      asked(
        s.world.call('reviewDecision', s.decider, {
          ...{ case_id: s.judged.id, outcome: 'upheld', facts: FACTS, data_used: 'The answers' },
          relied_on: s.judged.evidence.slice(0, 1).map(({ id }) => id),
        }),
      ),
  ],
  [
    'R23',
    'write a review in one’s own name',
    'sql',
    (s) =>
      told(
        s,
        `insert into decision (id, case_id, worker_id, kind, outcome, author_id, author_role, reviews,
           decided_at, effective_at)
         select gen_random_uuid(), case_id, worker_id, 'review', 'upheld', author_id, author_role, id,
           ${at(s)}, ${at(s)}
         from decision where id = '${uuid('decision', s.judged.decisions[0]?.id ?? '')}'`,
      ),
  ],
  [
    'R24',
    'give the review more time',
    'sql',
    (s) =>
      told(
        s,
        `update case_record set due_at = due_at + interval '30 days'
         where id = '${uuid('case', s.judged.id)}'`,
      ),
  ],
  [
    'R24',
    'advance it as an operator',
    'door',
    (s) => asked(s.world.call('advanceCase', s.decider, { case_id: s.judged.id })),
  ],
  [
    'R25',
    'keep a restriction beyond its decision',
    'sql',
    (s) =>
      told(
        s,
        `update restriction set ends_at = ends_at + interval '1 year', due_at = due_at + interval '1 year'
         where worker_id = '${s.restricted.worker_id}'`,
      ),
  ],
  [
    'R25',
    'repair nothing: forget that there was a case',
    'sql',
    (s) => told(s, `delete from decision where worker_id = '${s.restricted.worker_id}'`),
  ],
  [
    'R25',
    'lift it as a requester',
    'door',
    (s) => asked(s.world.call('liftRestriction', s.boss, { case_id: s.judged.id })),
  ],
  [
    'R26',
    'keep two apart without a decision',
    'sql',
    (s) =>
      told(
        s,
        `insert into restriction (decision_id, worker_id, effect, imposes, requester_id, in_force_from)
         values (gen_random_uuid(), '${s.worker.worker_id}', 'deranked', 'deranked',
           '${s.boss.requester_id}', ${at(s)})`,
      ),
  ],
  [
    'R26',
    'ask for quick people only',
    'door',
    (s) =>
      asked(
        s.world.call('updateJob', s.boss, {
          ...batchTerms({ audience: { fastest_percent: 10 } as never }),
          job_id: s.draft.id,
        }),
      ),
  ],
  [
    'R27',
    'block without a human',
    'sql',
    (s) =>
      told(
        s,
        `insert into worker_block (id, requester_id, worker_id, reason, blocked_by, created_at)
         values (gen_random_uuid(), '${s.boss.requester_id}', '${s.worker.worker_id}', 'abuse', null,
           ${at(s)})`,
      ),
  ],
  [
    'R27',
    'block for no reason of the list',
    'sql',
    (s) =>
      told(
        s,
        `insert into worker_block (id, requester_id, worker_id, reason, blocked_by, created_at)
         values (gen_random_uuid(), '${s.boss.requester_id}', '${s.worker.worker_id}', 'slow',
           '${s.boss.person_id}', ${at(s)})`,
      ),
  ],
  [
    'R27',
    'block as an agent',
    'door',
    (s) =>
      asked(
        s.world.call('blockWorker', s.agent, {
          worker_id: toPublicId('worker', s.worker.worker_id),
          reason: 'abuse',
        }),
      ),
  ],
]
