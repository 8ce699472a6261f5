import { credentialContext, didOf, signCredential } from '../../kernel/credential.ts'
import { toPublicId } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { formatAmount } from '../../kernel/money.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { termsInForce } from '../house/queries.ts'
import { getAgreement } from './contract.ts'
import { type AgreedRow, findAgreed } from './queries.ts'

/** Both parties may read it, and nobody else. */
export const getAgreementHandler = handle(getAgreement, async (context, { assignment_id }) => {
  const row = (await findAgreed(context.tx, assignment_id)) ?? fail('not_found')
  if (!isParty(context, row)) fail('not_found')
  const { instance } = context
  const credential = signCredential(
    {
      '@context': credentialContext({ '@vocab': 'urn:fairhand:agreement:' }),
      type: ['VerifiableCredential', 'FairhandAgreement'],
      issuer: { id: didOf(instance.signing_key) },
      validFrom: row.claimed_at.toISOString(),
      credentialSubject: await agreed(context, row),
    },
    instance.signing_key,
    row.claimed_at,
  )
  return { object: 'agreement' as const, rights_passed: row.paid, credential }
})

const isParty = (context: Context, row: AgreedRow): boolean =>
  context.caller.kind === 'worker'
    ? context.caller.worker_id === row.worker_id
    : asRequester(context).requester_id === row.requester_id

/**
 * What New York’s Freelance Isn’t Free Act asks of a contract, and what the charter adds. Nothing that
 * may change later stands in it, such as the name of the place: it is signed the same for ever.
 */
const agreed = async ({ tx, instance }: Context, row: AgreedRow) => {
  const house = await termsInForce(tx, row.claimed_at)
  return {
    id: `urn:fairhand:${instance.id}:${toPublicId('assignment', row.id)}`,
    livemode: row.livemode,
    parties: {
      requester: { id: toPublicId('requester', row.requester_id), name: row.requester },
      agent: row.agent_id === null ? null : toPublicId('agent', row.agent_id),
      worker: { id: toPublicId('worker', row.worker_id) },
      place: { id: instance.id },
    },
    work: {
      job: toPublicId('job', row.job_id),
      task: toPublicId('task', row.task_id),
      title: row.title,
      kind: row.kind,
      form_sha256: row.form_sha256,
      terms_version: row.terms_version,
      estimated_seconds: row.estimated_seconds,
      accepted_at: row.claimed_at.toISOString(),
    },
    pay: {
      amount: formatAmount(row.reward_minor, row.currency),
      currency: row.currency,
      for: 'one answer, when it is approved',
      set_aside_before: true,
      due_seconds_after_submission_at_most: LIMITS.decision_maximum,
      only_rises: true,
      fee_for_worker: formatAmount(0n, row.currency),
    },
    rights_in_the_work: 'pass to the requester only upon payment',
    use: {
      purpose: row.purpose,
      data_use: row.data_use,
      ai_use: row.ai_use,
      input_origin: row.input_origin,
    },
    ending: 'the worker may give the task back at any time, without a reason and without harm',
    disputes: 'the charter of this place; silence of the requester pays',
    house_terms_version: house?.version ?? null,
  }
}
