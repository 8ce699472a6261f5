import { after } from '../../kernel/clock.ts'
import { signHead } from '../../kernel/ledger-head.ts'
import { LEDGER_LIMITS } from '../../kernel/limits/ledger-limits.ts'
import {
  findLastHead,
  findSeal,
  publishHead,
  recheck,
  rootAt,
  sealNext,
} from '../../ledger/tree-queries.ts'
import { type Context, handle } from '../handle.ts'
import { sealLedger } from './contract.ts'
import { checkIsDue } from './due.ts'

/** A round of the loop. It locks nothing that a payment waits for. */
export const sealLedgerHandler = handle(sealLedger, async (context) => {
  const { tx, now } = context
  const sealed = Number(await sealNext(tx, LEDGER_LIMITS.seal_window))
  if (checkIsDue(await findSeal(tx), now)) await recheck(tx, LEDGER_LIMITS.check_tiles, now)
  return { sealed, published: await publish(context) }
})

/** A new head, when there is something new and the last one is old enough. */
const publish = async ({ tx, now, instance }: Context): Promise<boolean> => {
  const { size } = await findSeal(tx)
  const last = await findLastHead(tx)
  if (size <= (last?.size ?? 0n)) return false
  if (last !== undefined && after(last.published_at, LEDGER_LIMITS.head_every) > now) return false
  const root = await rootAt(tx, size)
  if (root === undefined) return false
  const head = {
    ...{ version: 1 as const, instance: instance.id, size: Number(size) },
    ...{ root: root.toString('hex'), published_at: now.toISOString(), livemode: instance.livemode },
  }
  const signed = signHead(head, instance.signing_key)
  return publishHead(tx, { size, root, published_at: now, signed })
}
