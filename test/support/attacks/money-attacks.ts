/** Charter R01–R09, attacked: each by SQL as the application’s role, and through the table of operations. */
import { toPublicId } from '../../../src/kernel/id.ts'
import { REASONS } from '../../../src/ledger/chart.ts'
import { batchTerms } from '../forms.ts'
import type { Attack } from './attack.ts'
import { accountsOf, asked, at, posted, told, uuid } from './stage.ts'

export const MONEY_ATTACKS: readonly Attack[] = [
  ...REASONS.map(
    (reason): Attack => [
      'R01',
      `take earned money back as ${reason}`,
      'sql',
      (s) => posted(s, { debit: accountsOf(s).earned, credit: accountsOf(s).available, reason }),
    ],
  ),
  ['R01', 'write a transfer', 'sql', (s) => told(s, 'delete from ledger_transfer')],
  ['R01', 'write a balance', 'sql', (s) => told(s, 'update ledger_account set debits_posted = 0')],
  [
    'R01',
    'hold money on a ground of one’s own',
    'sql',
    (s) =>
      told(
        s,
        `insert into hold (id, worker_id, ground, amount_minor, currency, reason, author, placed_at, expires_at)
         values (gen_random_uuid(), '${s.worker.worker_id}', 'fraud', 1, 'EUR', 'We think so, really',
           '${s.decider.person_id}', ${at(s)}, ${at(s, 1)})`,
      ),
  ],
  [
    'R01',
    'hold it as a requester',
    'door',
    (s) =>
      asked(
        s.world.call('placeHold', s.boss, {
          ...{ worker_id: toPublicId('worker', s.worker.worker_id), ground: 'legal_order' },
          amount: { amount: '0.01', currency: 'EUR' },
          ...{ reason: 'Because we say so', expires_at: '2030-01-01T00:00:00Z' },
        }),
      ),
  ],
  ...['assignment_history', 'receipt', 'event', 'payout_history', 'submission', 'bonus'].map(
    (table): Attack => [
      'R02',
      `delete from ${table}`,
      'sql',
      (s) => told(s, `delete from ${table}`),
    ],
  ),
  [
    'R02',
    'take somebody’s record as somebody else',
    'door',
    (s) => asked(s.world.call('exportRecord', s.boss, {})),
  ],
  [
    'R03',
    'open a draft without its escrow',
    'sql',
    (s) =>
      told(
        s,
        `update job set status = 'open', published_at = ${at(s)} where id = '${uuid('job', s.draft.id)}'`,
      ),
  ],
  [
    'R03',
    'write a job that is open from the first',
    'sql',
    (s) =>
      told(
        s,
        `insert into job select (jsonb_populate_record(j,
           jsonb_build_object('id', gen_random_uuid(), 'status', 'open', 'published_at', now()))).*
         from job j where id = '${uuid('job', s.draft.id)}'`,
      ),
  ],
  [
    'R03',
    'publish with too little money',
    'door',
    async (s) => {
      const { world, stranger } = s
      const terms = batchTerms({ title: 'Too dear', overlap: 100 })
      const { id: job_id } = await world.call('createJob', stranger, terms)
      const tasks = Array.from({ length: 200 }, (_, row) => ({ text: `Row ${row}` }))
      await world.call('addTasks', stranger, { job_id, tasks })
      return asked(world.call('publishJob', stranger, { job_id }))
    },
  ],
  [
    'R04',
    'let silence last for a month',
    'sql',
    (s) =>
      told(
        s,
        `update assignment set auto_approve_at = first_submitted_at + interval '30 days'
         where id = '${uuid('assignment', s.waiting)}'`,
      ),
  ],
  [
    'R04',
    'ask for more than 14 days',
    'door',
    (s) =>
      asked(
        s.world.call(
          'createJob',
          s.boss,
          batchTerms({ title: 'Slow', auto_approve_seconds: 15 * 86_400 }),
        ),
      ),
  ],
  [
    'R05',
    'change the sum of a payout on its way',
    'sql',
    (s) => told(s, `update payout set amount_minor = 0 where worker_id = '${s.worker.worker_id}'`),
  ],
  [
    'R05',
    'send a worker’s money as a requester',
    'door',
    (s) => asked(s.world.call('withdraw', s.boss, {})),
  ],
  [
    'R06',
    'write a rule from a worker to the platform',
    'sql',
    (s) =>
      told(
        s,
        `insert into transfer_rule (reason, debit_kind, credit_kind, goes_back)
         values ('worker_fee', 'worker_earned', 'platform_fees', false)`,
      ),
  ],
  ...REASONS.map(
    (reason): Attack => [
      'R06',
      `charge a worker as ${reason}`,
      'sql',
      (s) => posted(s, { debit: accountsOf(s).earned, credit: accountsOf(s).fees, reason }),
    ],
  ),
  [
    'R06',
    'deposit as a worker',
    'door',
    (s) =>
      asked(
        s.world.call('depositFunds', s.worker, { amount: { amount: '1.00', currency: 'EUR' } }),
      ),
  ],
  [
    'R07',
    'lower published pay',
    'sql',
    (s) => told(s, `update job set reward_minor = 1 where id = '${uuid('job', s.job.id)}'`),
  ],
  ...[
    "title = 'Something else'",
    'lease_seconds = lease_seconds + 1',
    "unstated = unstated || array['purpose']",
  ].map(
    (change): Attack => [
      'R07',
      `publish other terms by ${change}`,
      'sql',
      (s) => told(s, `update job set ${change} where id = '${uuid('job', s.job.id)}'`),
    ],
  ),
  [
    'R07',
    'write a version that never was',
    'sql',
    (s) =>
      told(
        s,
        `insert into job_terms select (jsonb_populate_record(t, '{"version": 9, "reward_minor": 1}')).*
         from job_terms t where job_id = '${uuid('job', s.job.id)}'`,
      ),
  ],
  [
    'R07',
    'give less time as if it were better',
    'door',
    (s) => asked(s.world.call('improveTerms', s.boss, { job_id: s.job.id, lease_seconds: 600 })),
  ],
  ['R07', 'rewrite its terms', 'sql', (s) => told(s, 'update job_terms set reward_minor = 1')],
  [
    'R07',
    'raise pay downwards',
    'door',
    (s) =>
      asked(
        s.world.call('raisePay', s.boss, {
          job_id: s.job.id,
          reward: { amount: '0.01', currency: 'EUR' },
        }),
      ),
  ],
  ['R08', 'forget what is owed', 'sql', (s) => told(s, 'delete from debt')],
  [
    'R08',
    'pay debts back with words',
    'sql',
    (s) => told(s, 'update debt set amount_minor = 1, repaid_minor = 1'),
  ],
  [
    'R08',
    'publish while owing',
    'door',
    async (s) => {
      const { id: job_id } = await s.world
        .call('createJob', s.debtor, batchTerms({ title: 'More' }))
        .catch((error: { code: string }) => ({ id: error.code }))
      return job_id.startsWith('job_')
        ? asked(s.world.call('publishJob', s.debtor, { job_id }))
        : job_id
    },
  ],
  ...['chargeback', 'repay_reserve'].map(
    (reason): Attack => [
      'R09',
      `take a chargeback from a worker as ${reason}`,
      'sql',
      (s) => posted(s, { debit: accountsOf(s).earned, credit: accountsOf(s).available, reason }),
    ],
  ),
  [
    'R09',
    'record one as a requester',
    'door',
    (s) =>
      asked(
        s.world.call('recordChargeback', s.boss, {
          requester_id: toPublicId('requester', s.boss.requester_id),
          ...{ amount: { amount: '1.00', currency: 'EUR' }, bank_id: 'mine' },
        }),
      ),
  ],
]
