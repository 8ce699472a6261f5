import { credentialContext, didOf, signCredential } from '../../kernel/credential.ts'
import { toPublicId } from '../../kernel/id.ts'
import { CURRENCIES, formatAmount } from '../../kernel/money.ts'
import { cancels } from '../../kernel/receipt.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { sumReceipts } from '../payouts/queries.ts'
import { exportRecord } from './contract.ts'
import { decisionsAbout, workedJobs, workerSince } from './queries.ts'
import { skillsOf } from './skills.ts'
import { decisionLine, jobLine } from './subject.ts'

/** Words of a record that the standard does not know: each a name of ours. */
const VOCABULARY = { '@vocab': 'urn:fairhand:record:' }

export const exportRecordHandler = handle(exportRecord, async (context) => {
  const { instance, now } = context
  const credential = signCredential(
    {
      '@context': credentialContext(VOCABULARY),
      type: ['VerifiableCredential', 'FairhandWorkRecord'],
      issuer: { id: didOf(instance.signing_key), name: instance.name },
      validFrom: now.toISOString(),
      credentialSubject: await subjectOf(context),
    },
    instance.signing_key,
    now,
  )
  return { object: 'record' as const, credential }
})

const subjectOf = async (context: Context) => {
  const { tx, instance } = context
  const { worker_id } = asWorker(context)
  const since = (await workerSince(tx, worker_id)) ?? fail('not_found')
  const jobs = await workedJobs(tx, worker_id)
  const sum = (part: (job: (typeof jobs)[number]) => number) =>
    jobs.reduce((total, job) => total + part(job), 0)
  return {
    id: `urn:fairhand:${instance.id}:${toPublicId('worker', worker_id)}`,
    place: { name: instance.name, url: instance.public_url, livemode: instance.livemode },
    worker_since: since.toISOString(),
    answers: sum(({ answers }) => answers),
    seconds: sum(({ seconds }) => seconds),
    totals: await totalsOf(context),
    jobs: jobs.map(jobLine),
    skills: await skillsOf(tx, worker_id, instance.name),
    decisions: (await decisionsAbout(tx, worker_id)).map(decisionLine),
    ratings: 'workers are not rated here',
  }
}

/** By currency, from the receipts: what was earned, and what of it left on a payout. */
const totalsOf = async (context: Context) => {
  const { worker_id } = asWorker(context)
  const receipts = await sumReceipts(context.tx, worker_id, context.now)
  return CURRENCIES.flatMap((currency) => {
    const same = receipts.filter((receipt) => receipt.currency === currency)
    if (same.length === 0) return []
    const add = (lines: typeof same) => lines.reduce((total, { minor }) => total + minor, 0n)
    const returned = add(same.filter(({ kind }) => kind === 'returned'))
    const earned = add(same.filter(({ kind }) => !cancels(kind) && kind !== 'returned'))
    const paid = add(same.filter(({ kind }) => cancels(kind))) - returned
    return [
      {
        currency,
        earned: formatAmount(earned, currency),
        paid_out: formatAmount(paid, currency),
      },
    ]
  })
}
