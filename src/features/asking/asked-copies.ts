/**
 * The addresses in a question: its answer cannot wait for a loop, so they are fetched while the caller
 * waits, before the transaction begins.
 */
import type { Form } from '../../forms/form.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { COPY_LIMITS } from '../../kernel/limits/copy-limits.ts'
import { sideBySide } from '../../kernel/side-by-side.ts'
import { addressesIn, addressesOfForm, type Named } from '../copies/addresses.ts'
import { type CopyOutcome, copyAddress } from '../copies/copy-address.ts'
import { noteCopied } from '../copies/copy-queries.ts'
import { type PreparedFile, storeFile } from '../files/store-file.ts'
import { asRequester, type Context, fail, type Preparation } from '../handle.ts'

/** An address, and what came of fetching it. */
type AskedCopy = { named: Named; outcome: CopyOutcome }

export const fetchNow = (preparation: Preparation, named: Named): Promise<CopyOutcome> =>
  copyAddress(preparation, asRequester(preparation).requester_id, named, COPY_LIMITS.asked_timeout)

/** Fetches what a form and its one task’s input name; each address once. */
export const prepareCopies = async (
  preparation: Preparation,
  form: Form,
  input: Record<string, unknown>,
): Promise<AskedCopy[]> => {
  const all = [...addressesOfForm(form), ...addressesIn(form, input)]
  const once = new Map(all.map((named) => [`${named.kind} ${named.address}`, named]))
  if (once.size > COPY_LIMITS.asked)
    fail(
      'invalid_input',
      `A question may show ${COPY_LIMITS.asked} files from addresses; make a job and use add_tasks for more.`,
    )
  const copies: AskedCopy[] = []
  const fetched = sideBySide(once.values(), COPY_LIMITS.batch, async (named) => ({
    named,
    outcome: await fetchNow(preparation, named),
  }))
  for await (const copy of fetched) copies.push(copy)
  return copies
}

/** What was stored. Throws `address_not_copied` with what stood in the way; `what` is what the caller called it. */
export const storedOr = (outcome: CopyOutcome, what: string): PreparedFile => {
  if ('stored' in outcome) return outcome.stored
  throw new Problem('address_not_copied', {
    detail: `${what}: ${outcome.refused}`,
    errors: [{ pointer: what, message: outcome.refused }],
  })
}

/** Puts the files in the place of the addresses that the job’s form and task name. */
export const storeCopies = async (
  context: Context,
  requester_id: Uuid,
  job_id: Uuid,
  copies: AskedCopy[],
): Promise<void> => {
  for (const { named, outcome } of copies) {
    const file = await storeFile(context, requester_id, storedOr(outcome, named.address))
    await noteCopied(context.tx, job_id, named, file.id)
  }
}
