/** What a test must be before it is stored: a form, a key that fits it, and pay that its length asks for. */
import { estimateSeconds } from '../../forms/estimate.ts'
import type { Form } from '../../forms/form.ts'
import { type AnswerKey, keyIssues } from '../../forms/grading/answer-key.ts'
import { isCaptured } from '../../forms/item-parts/captured.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { type Issue, Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { QUALIFICATION_LIMITS } from '../../kernel/limits/qualification-limits.ts'
import { type Currency, type Money, money } from '../../kernel/money.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { addressesOfForm } from '../copies/addresses.ts'
import { type Context, fail } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { requireFormFiles } from '../jobs/form-files.ts'
import { requireCurrency, requireFloor, requireForm } from '../jobs/terms.ts'
import type { createQualification } from './contract.ts'

type Terms = InputOf<typeof createQualification>

const refuse = (issues: Issue[]): void => {
  if (issues.length === 0) return
  throw new Problem('invalid_form', {
    detail: issues.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
    errors: issues,
  })
}

/** The form of a test. It is the same for everybody, so it brings no data, and nothing from elsewhere. */
export const requireTestForm = (raw: unknown, key: AnswerKey | undefined): Form => {
  const form = requireForm(raw)
  if (form.data.length > 0)
    refuse([
      {
        pointer: '/data',
        message: 'A test is the same for everybody; it has no data fields',
        hint: 'Write what is shown into the form itself.',
      },
    ])
  if (addressesOfForm(form).length > 0)
    refuse([
      {
        pointer: '/pages',
        message: 'A test shows stored files, no addresses',
        hint: 'Upload each with upload_file and name its id as src.',
      },
    ])
  const captured = answerItemsOf(form).filter(isCaptured)
  refuse(
    captured.map(({ id, type }) => ({
      pointer: '/pages',
      message: `"${id}" (${type}) asks for a file, and a test takes none`,
      hint: 'Ask for files in jobs; a test is answered in words, numbers and choices.',
    })),
  )
  if (key !== undefined)
    refuse(keyIssues(form, key).map((one) => ({ ...one, pointer: `/answer_key${one.pointer}` })))
  return form
}

/** The stored files a test shows; the instance itself has none. */
export const requireTestFiles = (
  context: Context,
  requester_id: Uuid | null,
  form: Form,
): Promise<Uuid[]> =>
  // Nobody has the nil id, so every file that an operator names is a stranger’s.
  requireFormFiles(context, requester_id ?? '00000000-0000-0000-0000-000000000000', form)

/** What a test takes: never less than its words and questions do. */
export const secondsOf = (form: Form, stated: number | undefined): number =>
  Math.max(stated ?? 0, estimateSeconds(form, {}))

/**
 * What the test pays, in the asker’s currency; zero: nothing. Over five minutes it pays the floor or more
 * (charter R18).
 */
export const requireReward = async (
  context: Context,
  requester_id: Uuid | null,
  { reward }: Pick<Terms, 'reward'>,
  seconds: number,
): Promise<Money> => {
  if (reward !== undefined && reward.minor > 0n) {
    if (requester_id !== null) await requireCurrency(context, requester_id, reward)
    requireFloor(reward, seconds)
    return reward
  }
  if (seconds > QUALIFICATION_LIMITS.unpaid_at_most)
    throw new Problem('test_must_pay', {
      param: '/reward',
      detail: `It takes about ${seconds} seconds; only up to ${QUALIFICATION_LIMITS.unpaid_at_most} may be unpaid.`,
    })
  return money(0n, reward?.currency ?? (await currencyOf(context, requester_id)))
}

const currencyOf = async ({ tx }: Context, requester_id: Uuid | null): Promise<Currency> => {
  if (requester_id === null) return 'EUR'
  return (await findRequester(tx, requester_id))?.currency ?? fail('not_found')
}
