/** A signal in its public form. */
import type { OutputOf } from '../../kernel/operation.ts'
import type { listOwnSignals, settleSignal } from './contract.ts'
import type { SignalRow } from './queries.ts'

const seenOf = ({ kind, figures, shows, noted_at, looked_at, finding, note }: SignalRow) => ({
  ...{ kind, figures, shows, noted_at, looked_at, finding, note },
})

export const presentSignal = (row: SignalRow): OutputOf<typeof settleSignal> => ({
  object: 'signal',
  id: row.id,
  job_id: row.job_id,
  title: row.title,
  workers: [row.worker_id, row.other_worker_id].filter((id) => id !== null),
  task_id: row.task_id,
  ...seenOf(row),
})

/** As whoever it is about reads it: of another person nothing but that there is one. */
export const presentOwnSignal = (
  row: SignalRow,
): OutputOf<typeof listOwnSignals>['data'][number] => ({
  object: 'own_signal',
  id: row.id,
  job_id: row.job_id,
  title: row.title,
  ...seenOf(row),
})
