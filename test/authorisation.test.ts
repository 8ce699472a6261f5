/**
 * Who may call what: every operation × every kind of caller, generated from the table. And within
 * what one may call, only one's own: a foreign id looks exactly like one that was never given out.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAuthorisation } from '../scripts/generators/authorisation.ts'
import { exampleInput } from '../src/doors/http/examples.ts'
import { execute, type Runtime } from '../src/execute.ts'
import { CALLER_KINDS, type Caller, type CallerKind, kindOf, SCOPES } from '../src/kernel/caller.ts'
import { Problem } from '../src/kernel/errors.ts'
import { LIMITS } from '../src/kernel/limits.ts'
import type { OperationSpec } from '../src/kernel/operation.ts'
import { operationList } from '../src/operations.ts'
import { callersOf, makeSide, neverIssued, type Side } from './support/cast.ts'
import { idFields, withIds } from './support/id-fields.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let ours: Side
let theirs: Side
let callers: Record<CallerKind, Caller>
beforeAll(async () => {
  world = await createWorld()
  ours = await makeSide(world)
  theirs = await makeSide(world)
  callers = await callersOf(world, ours)
})
afterAll(() => world.close())

/** `done`, or the refusal. Nothing stays: it is a dry run. A fault of ours fails the test. */
const attempt = async (
  spec: OperationSpec,
  caller: Caller,
  input: Record<string, unknown> = exampleInput(spec),
  runtime: Runtime = world.runtime,
): Promise<string> => {
  try {
    await execute(runtime, spec, { caller, input, request_id: 'req_test', dry_run: true })
    return 'done'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return `${error.code} ${JSON.stringify(error.details)}`
  }
}
const codeOf = async (...args: Parameters<typeof attempt>): Promise<string> =>
  (await attempt(...args)).split(' ')[0] ?? ''

/** Refusals that speak of the caller and not of the input. */
const AT_THE_GATE = [
  'unauthenticated',
  'forbidden',
  'missing_scope',
  'confirmation_stale',
  'sandbox_only',
]
const allowed = (spec: OperationSpec): CallerKind[] =>
  CALLER_KINDS.filter((kind) => spec.allow.includes(kind))
const named = operationList.map((spec) => ({ name: spec.name, spec }))

test('docs/authorisation.md is the matrix tested here', () => {
  expect(readFileSync('docs/authorisation.md', 'utf8')).toBe(makeAuthorisation())
})

describe.each(named)('$name', ({ spec }) => {
  test.each(CALLER_KINDS.filter((kind) => !spec.allow.includes(kind)))(
    'refuses %s',
    async (kind) => {
      const expected = kind === 'anonymous' ? 'unauthenticated' : 'forbidden'
      expect(kindOf(callers[kind])).toBe(kind)
      expect(await codeOf(spec, callers[kind])).toBe(expected)
      // Before the input is looked at: a refusal says nothing about what exists.
      expect(await codeOf(spec, callers[kind], { nonsense: true })).toBe(expected)
    },
  )

  test.each(allowed(spec))('lets %s in', async (kind) => {
    expect(AT_THE_GATE).not.toContain(await codeOf(spec, callers[kind]))
  })
})

const forAgents = named.filter(({ spec }) => spec.allow.includes('agent'))
test.each(forAgents)('$name needs its scope, and no other helps', async ({ spec }) => {
  const { scope } = spec
  expect(SCOPES).toContain(scope)
  const others = SCOPES.filter((one) => one !== scope)
  expect(await codeOf(spec, { ...ours.agent, scopes: others })).toBe('missing_scope')
  expect(await codeOf(spec, { ...ours.agent, scopes: [] })).toBe('missing_scope')
  const right = { ...ours.agent, scopes: SCOPES.filter((one) => one === scope) }
  expect(AT_THE_GATE).not.toContain(await codeOf(spec, right))
})

const fresh = named.filter(({ spec }) => spec.fresh)
test.each(fresh)('$name needs a human who signed in lately', async ({ spec }) => {
  expect(spec.allow).not.toContain('agent')
  for (const kind of allowed(spec)) {
    const before = (seconds: number) =>
      ({
        ...callers[kind],
        confirmed_at: new Date(world.clock.now().getTime() - seconds * 1000),
      }) as Caller
    const { confirmation_fresh } = LIMITS
    expect(await codeOf(spec, before(confirmation_fresh + 1))).toBe('confirmation_stale')
    expect(AT_THE_GATE).not.toContain(await codeOf(spec, before(confirmation_fresh)))
  }
})

const sandbox = named.filter(({ spec }) => spec.sandbox)
test.each(sandbox)('$name does not exist where money is real', async ({ spec }) => {
  const live = { ...world.runtime, instance: { ...world.runtime.instance, livemode: true } }
  for (const kind of allowed(spec))
    expect(await codeOf(spec, callers[kind], exampleInput(spec), live)).toBe('sandbox_only')
})

/** Who sees everybody's, and why. */
const SEES_ALL: readonly (readonly [operation: string, kind: CallerKind])[] = [
  // Staff of the instance look at any job to help.
  ['get_job', 'operator'],
  // Of any job: what workers reported, for whoever runs the instance.
  ['list_content_reports', 'operator'],
  ['decide_held_job', 'operator'],
  ['answer_content_reports', 'operator'],
  // The books, and the person somebody asks for help about; looking at a person leaves a trace.
  ['get_ledger_account', 'operator'],
  ['list_ledger_lines', 'operator'],
  ['get_journal', 'operator'],
  ['look_up_person', 'operator'],
  // Whoever answers for a hold may have to place it on anybody's money.
  ['place_hold', 'operator'],
  ['release_hold', 'operator'],
  ['enforce_hold', 'operator'],
  // The money desk works for everybody.
  ...(
    ['confirm_deposit', 'discard_deposit', 'record_chargeback', 'get_batch', 'send_batch'] as const
  ).map((name) => [name, 'operator'] as const),
  ...(['discard_batch', 'settle_batch'] as const).map((name) => [name, 'operator'] as const),
  // Another human answers appeals and looks at very many rejections: on no side’s behalf.
  ['get_rejection', 'operator'],
  ['decide_appeal', 'operator'],
  ['decide_rejection_hold', 'operator'],
  // A post that waits is anybody’s, and who pays for a requester is found by the instance.
  ['decide_post_review', 'operator'],
  ['set_billing_entity', 'operator'],
  // Working times are looked at, whosever they are.
  ['settle_time_outlier', 'operator'],
  // So are signals.
  ...(['list_signals', 'settle_signal'] as const).map((name) => [name, 'operator'] as const),
  // The instance’s own tests are theirs, which the cast has none of: key.test.ts tries it.
  ...(
    [
      ...(['fund_qualification', 'close_qualification', 'get_qualification'] as const),
      ...(['list_attempts', 'grade_test'] as const),
    ] as const
  ).map((name) => [name, 'operator'] as const),
  // The desk of cases: about anybody, but never about oneself, and with the role that it takes.
  ['open_case', 'operator'],
  ['get_case', 'operator'],
  ['add_case_file', 'operator'],
  ['get_evidence', 'operator'],
  ['add_evidence', 'operator'],
  ['open_evidence', 'operator'],
  ['give_notice', 'operator'],
  ['suspend_meanwhile', 'operator'],
  ['decide_case', 'operator'],
  ['drop_case', 'operator'],
  ['review_decision', 'operator'],
  ['record_outside_finding', 'operator'],
  ['lift_restriction', 'operator'],
  // Reported words, whosever they are.
  ['decide_text_report', 'operator'],
  // Answers petitions of everybody’s space, which is on neither side.
  ['answer_petition', 'operator'],
  // Mail that was given up, whosever it was.
  ['retry_mail', 'operator'],
  // An admin says who runs the instance.
  ['remove_operator', 'operator'],
]
/** What everybody may know and speak of: a requester who published, and the words shown about it. */
const PUBLIC: readonly string[] = [
  'get_requester',
  'list_ratings',
  'list_public_petitions',
  'report_text',
  // Whether somebody may rate hangs on their own work alone; that the requester exists is public.
  'rate_requester',
  'get_own_rating',
]
const withIdsIn = named.flatMap(({ name, spec }) =>
  idFields(spec).flatMap((field) =>
    allowed(spec)
      .filter(() => !PUBLIC.includes(name))
      .filter((kind) => kind !== 'system')
      .filter((kind) => !SEES_ALL.some(([n, k]) => n === name && k === kind))
      .map((kind) => ({ name, spec, kind, field, at: field.path.join('.') })),
  ),
)

test.each(withIdsIn)('$name does not show $kind a foreign $at', async ({ spec, kind, field }) => {
  const caller = callers[kind]
  const belongings = kind === 'worker' ? ours.inHand : ours.belongings
  const own = withIds(spec, exampleInput(spec), belongings)
  const foreign = theirs.belongings[field.noun]
  expect(foreign, `a ${field.noun} of somebody else`).toBeDefined()
  const stranger = await attempt(spec, caller, field.set(own, foreign ?? ''))
  expect(stranger.split(' ')[0]).toBe('not_found')
  // Nobody can tell a foreign id from one that was never given out.
  expect(stranger).toBe(await attempt(spec, caller, field.set(own, neverIssued(field.noun))))
  const mine = await codeOf(spec, caller, field.set(own, belongings[field.noun] ?? ''))
  expect(mine, 'the same with an id of one’s own').not.toBe('not_found')
})

test('every operation with an id was tried', () => {
  expect(new Set(withIdsIn.map(({ name }) => name)).size).toBeGreaterThanOrEqual(25)
})
