/**
 * What was agreed by claiming a place: what New York’s Freelance Isn’t Free Act asks of a contract, and
 * what the charter adds. Nothing that may change later stands in it but as it was then: names, numbers
 * and law are those of the moment of the claim, so that it is signed the same for ever.
 */
import {
  type Credential,
  credentialContext,
  didOf,
  signCredential,
} from '../../kernel/credential.ts'
import type { Uuid } from '../../kernel/id.ts'
import { toPublicId } from '../../kernel/id.ts'
import { formatAmount } from '../../kernel/money.ts'
import { PROMISED_NUMBERS, type PromisedName } from '../../kernel/promises/promised-numbers.ts'
import { asRequester, type Context, fail } from '../handle.ts'
import { placeAt } from '../house/place-queries.ts'
import { numbersAt } from '../house/promised-queries.ts'
import { termsInForce } from '../house/queries.ts'
import { addressesAt } from './addresses/queries.ts'
import { type AgreedRow, findAgreed } from './queries.ts'

export type Agreed = Awaited<ReturnType<typeof agreed>>
export type Agreement = { row: AgreedRow; subject: Agreed; credential: Credential }

/** Both parties may read it, and nobody else. */
export const agreementOf = async (context: Context, assignment_id: Uuid): Promise<Agreement> => {
  const row = (await findAgreed(context.tx, assignment_id)) ?? fail('not_found')
  if (!isParty(context, row)) fail('not_found')
  const { instance } = context
  const subject = await agreed(context, row)
  const credential = signCredential(
    {
      '@context': credentialContext({ '@vocab': 'urn:fairhand:agreement:' }),
      type: ['VerifiableCredential', 'FairhandAgreement'],
      issuer: { id: didOf(instance.signing_key) },
      validFrom: row.claimed_at.toISOString(),
      credentialSubject: subject,
    },
    instance.signing_key,
    row.claimed_at,
  )
  return { row, subject, credential }
}

const isParty = (context: Context, row: AgreedRow): boolean =>
  context.caller.kind === 'worker'
    ? context.caller.worker_id === row.worker_id
    : asRequester(context).requester_id === row.requester_id

const THROUGH_THE_PLACE =
  'each party is reached through the place, which knows and does not show them'
const GIVEN = 'as its party gave it; otherwise each party is reached through the place'

const agreed = async ({ tx, instance }: Context, row: AgreedRow) => {
  const house = await termsInForce(tx, row.claimed_at)
  const place = await placeAt(tx, row.claimed_at)
  const then = await numbersAt(tx, row.claimed_at)
  const addresses = await addressesAt(tx, { ...row, at: row.claimed_at })
  const number = (name: PromisedName) => Number(then.get(name) ?? PROMISED_NUMBERS[name].value)
  return {
    id: `urn:fairhand:${instance.id}:${toPublicId('assignment', row.id)}`,
    livemode: row.livemode,
    parties: partiesOf(row, instance.id, place, addresses),
    work: workOf(row),
    pay: {
      amount: formatAmount(row.reward_minor, row.currency),
      currency: row.currency,
      for: 'one answer, when it is approved',
      set_aside_before: true,
      due_seconds_after_submission_at_most: number('decision_at_most'),
      only_rises: true,
      fee_for_worker: formatAmount(0n, row.currency),
    },
    rights_in_the_work: 'pass to the requester only upon payment',
    use: {
      purpose: row.purpose,
      data_use: row.data_use,
      ai_use: row.ai_use,
      input_origin: row.input_origin,
      // Only where it says something: contracts made before stay as they were.
      ...(row.unstated.length > 0 && { unstated: row.unstated }),
    },
    ending: 'the worker may give the task back at any time, without a reason and without harm',
    notice: {
      work_begun: 'is finished and paid, whatever the requester ends',
      steady_work_seconds: number('project_notice'),
    },
    law: {
      governing: place.governing_law,
      besides: 'what protects the worker where they live, and cannot be waived, stays',
    },
    disputes: disputesBy(number),
    house_terms_version: house?.version ?? null,
  }
}

const partiesOf = (
  row: AgreedRow,
  instance: Uuid,
  place: { legal_name: string | null; contact: string | null },
  addresses: { worker: string | null; requester: string | null },
) => ({
  requester: {
    ...{ id: toPublicId('requester', row.requester_id), name: row.requester },
    ...given(addresses.requester),
  },
  agent: row.agent_id === null ? null : toPublicId('agent', row.agent_id),
  worker: { id: toPublicId('worker', row.worker_id), ...given(addresses.worker) },
  place: { id: instance, legal_name: place.legal_name, contact: place.contact },
  addresses: (addresses.worker ?? addresses.requester) === null ? THROUGH_THE_PLACE : GIVEN,
})

/** Named only where it was given, so that other contracts stay as they were. */
const given = (postal_address: string | null): { postal_address?: string } =>
  postal_address === null ? {} : { postal_address }

const disputesBy = (number: (name: PromisedName) => number) => ({
  path: 'the charter of this place; silence of the requester pays',
  reply_seconds: number('rejection_reply'),
  human_decides_within_seconds: number('rejection_decision'),
  appeal_window_seconds: number('appeal_window'),
  appeal_answered_within_seconds: number('appeal_answer'),
  courts: 'stay open to both',
})

const workOf = (row: AgreedRow) => ({
  job: toPublicId('job', row.job_id),
  task: toPublicId('task', row.task_id),
  title: row.title,
  kind: row.kind,
  form_sha256: row.form_sha256,
  terms_version: row.terms_version,
  estimated_seconds: row.estimated_seconds,
  accepted_at: row.claimed_at.toISOString(),
  due_seconds_after_acceptance: row.lease_seconds,
})
