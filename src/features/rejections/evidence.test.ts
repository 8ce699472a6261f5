/** What counts as evidence, and what the instance itself checks (charter R28). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contests } from '../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { Problem } from '../../kernel/errors.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openReviews, handIn, propose } = contests(() => world)

const WHY = 'As an AI language model I cannot smell the soup, but the text sounds thankful.'
const atWork = async (more: Parameters<typeof openReviews>[2] = {}) => {
  const boss = await world.requester()
  const { id: job_id } = await openReviews(boss, 3, more)
  const worker = await world.worker()
  return { boss, job_id, worker, work: await handIn(worker, job_id, { why: WHY }) }
}
type Proposal = NonNullable<Parameters<typeof propose>[2]>

/** The pointers of what was wrong, or `accepted`. */
const outcomeOf = async (call: Promise<unknown>): Promise<string | string[]> => {
  try {
    await call
    return 'accepted'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.details.errors?.map(({ pointer }) => pointer) ?? error.code
  }
}

test.each<[what: string, proposal: Proposal, expected: string | string[]]>([
  ['nothing', { evidence: [] }, ['/evidence']],
  ['an empty piece', { evidence: [{}] }, ['/evidence', '/evidence/0']],
  ['words alone', { evidence: [{ note: 'It is bad work.' }] }, ['/evidence']],
  ['a detector alone', { evidence: [{ detector_score: 0.99 }] }, ['/evidence']],
  ['an item that is not there', { evidence: [{ item: 'moo' }] }, ['/evidence/0/item']],
  ['words nobody wrote', { evidence: [{ quote: 'lorem ipsum' }] }, ['/evidence/0/quote']],
  ['words of another item', { evidence: [{ item: 'mood', quote: 'AI' }] }, ['/evidence/0/quote']],
  ['words of the answer', { evidence: [{ item: 'why', quote: 'cannot smell' }] }, 'accepted'],
  ['an item', { evidence: [{ item: 'mood' }] }, 'accepted'],
  ['no criterion', { criterion: undefined }, ['/criterion']],
  ['a criterion nobody wrote', { criterion: '/form/examples/7' }, ['/criterion']],
  ['something that is no text', { criterion: '/form/pages/0' }, ['/criterion']],
  ['a path through the prototype', { criterion: '/form/__proto__/x' }, ['/criterion']],
  ['an empty description', { criterion: '/description' }, ['/criterion']],
  ['an example as the criterion', { criterion: '/form/examples/1' }, 'accepted'],
  ['a question as the criterion', { criterion: '/form/pages/0/items/1' }, 'accepted'],
])('off a criterion, with %s', async (_, proposal, expected) => {
  const { boss, work } = await atWork()
  expect(await outcomeOf(propose(boss, work, proposal))).toEqual(expected)
})

describe('AI used', () => {
  const reason = 'ai_used' as const
  test('is never shown by a detector alone', async () => {
    const { boss, work } = await atWork({ ai_use: 'forbidden' })
    const score = { reason, criterion: undefined, evidence: [{ detector_score: 1 }] }
    expect(await outcomeOf(propose(boss, work, score))).toEqual(['/evidence'])
    const quote = { quote: 'As an AI language model', detector_score: 1 }
    const shown = await propose(boss, work, { ...score, evidence: [quote] })
    expect(shown).toMatchObject({ criterion: { pointer: '/ai_use', text: 'forbidden' } })
  })

  test.each(['allowed', 'disclose'] as const)('is no reason where it is %s', async (ai_use) => {
    const { boss, work } = await atWork({ ai_use })
    const evidence = [{ quote: 'As an AI language model' }]
    const proposal = { reason, criterion: undefined, evidence }
    expect(await outcomeOf(propose(boss, work, proposal))).toEqual(['/reason'])
  })
})

describe('a copy', () => {
  const reason = 'duplicate_or_fraud' as const
  const copied = (same_as: string, item = 'why') => ({
    reason,
    criterion: undefined,
    evidence: [{ same_as, item }],
  })

  test('is of earlier work in the same job, word for word', async () => {
    const { boss, job_id, work } = await atWork()
    const copycat = await world.worker()
    const copy = await handIn(copycat, job_id, { why: `  ${WHY.toUpperCase()}\n` })
    const own = await handIn(await world.worker(), job_id, { why: 'The soup was hot and good.' })
    expect(await outcomeOf(propose(boss, work, copied(copy)))).toEqual(['/evidence/0/same_as'])
    expect(await outcomeOf(propose(boss, own, copied(work)))).toEqual(['/evidence/0/item'])
    expect(await outcomeOf(propose(boss, copy, copied(work)))).toBe('accepted')
  })

  test('is no copy when two people chose the same', async () => {
    const { boss, job_id, work } = await atWork()
    const other = await handIn(await world.worker(), job_id, { why: WHY })
    expect(await outcomeOf(propose(boss, other, copied(work, 'mood')))).toEqual([
      '/evidence/0/item',
    ])
  })

  test('is not shown by work of another requester, which is not there at all', async () => {
    const [ours, theirs] = [await atWork(), await atWork()]
    const attempt = propose(ours.boss, ours.work, copied(theirs.work))
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('an item counts as skipped only when it was asked, required and left empty', async () => {
  const { boss, work } = await atWork()
  const skipped = (item: string) => ({
    reason: 'required_item_skipped' as const,
    criterion: undefined,
    evidence: [{ item }],
  })
  // Nothing that is required can be left out when handing in, so the instance finds nothing here.
  for (const item of ['mood', 'why'])
    expect(await outcomeOf(propose(boss, work, skipped(item)))).toEqual(['/evidence/0/item'])
})

test('a fair check is no reason in a task that holds none', async () => {
  const { boss, work } = await atWork()
  const proposal = { reason: 'fair_check_failed' as const, criterion: undefined, evidence: [] }
  expect(await outcomeOf(propose(boss, work, proposal))).toContain('/reason')
})

describe('too fast', () => {
  const proposal = { reason: 'too_fast' as const, criterion: undefined, evidence: [] }

  test('says nothing before 20 others have answered', async () => {
    const { boss, work } = await atWork()
    expect(await outcomeOf(propose(boss, work, proposal))).toEqual(['/reason'])
  })

  test('is more than three standard deviations below the mean, and nobody reads by how much', async () => {
    const boss = await world.requester()
    const { id: job_id } = await openReviews(boss, 25, {
      reward: { amount: '1.00', currency: 'EUR' },
    })
    const others = await Promise.all(Array.from({ length: 5 }, () => world.worker()))
    for (let turn = 0; turn < 20; turn++) {
      const worker = others[turn % 5]
      if (worker) await handIn(worker, job_id, { seconds: 100 + (turn % 3) })
    }
    const hasty = await world.worker()
    const quick = await handIn(hasty, job_id, { seconds: 3 })
    const slow = await handIn(await world.worker(), job_id, { seconds: 99 })
    const refused = propose(boss, slow, proposal)
    await expect(refused).rejects.toMatchObject({ code: 'evidence_refused' })
    await expect(refused).rejects.not.toThrow('99')
    const proposed = await propose(boss, quick, proposal)
    expect(proposed.criterion.pointer).toBe('/estimated_seconds')
    const hidden = { seconds: null, mean_seconds: null, deviation_seconds: null }
    expect(proposed.evidence).toMatchObject([{ measured_time: hidden }])
    const seen = await world.call('getRejection', hasty, { assignment_id: quick })
    expect(seen.evidence).toMatchObject([{ measured_time: { seconds: 3 } }])
  })
})
