/** The demo's own parts; the whole of it is run by .ci/run with `npm run demo -- --exit`. */
import { describe, expect, test } from 'vitest'
import { clockAt } from '../demo/charter/timeline.ts'
import { exactly, faultsOf, told } from '../demo/figures.ts'
import { halfFinished, looksUnfinished, planMishaps } from '../demo/mishaps.ts'
import { costOf, floorFor, sum, written } from '../demo/price.ts'
import { answersOf, choiceOf, inputOf, QUESTIONNAIRE } from '../demo/questionnaire.ts'
import { newQueue } from '../demo/queue.ts'
import { median, readRecording } from '../demo/recorded.ts'
import { FACTOR, newReplayClock, realMilliseconds, replayedTime } from '../demo/replay-clock.ts'
import { newScreen } from '../demo/screen/screen.ts'
import { inTurns, newPace } from '../demo/turns.ts'
import { recordedAgreement, winnerAmong } from '../demo/vote.ts'
import { feeOfPlace } from '../src/features/jobs/pricing.ts'
import { checkAnswers } from '../src/forms/answers.ts'
import { parseForm } from '../src/forms/form.ts'
import { LIMITS } from '../src/kernel/limits.ts'

const recording = readRecording()

describe('the recording', () => {
  test('has 320 pairs, 1,600 answers and 665 people, five answers a pair', () => {
    expect(recording.pairs).toHaveLength(320)
    expect(recording.answers).toHaveLength(1600)
    expect(recording.people).toHaveLength(665)
    expect(recording).toMatchObject({ overlap: 5, medianSeconds: 170 })
    expect(median([4, 1, 3])).toBe(3)
  })

  test('agrees with its labels as counted by hand', () => {
    expect(recordedAgreement(recording)).toEqual({
      clear: 269,
      agree: 264,
      tied: 36,
      unlabelled: 15,
    })
    expect(winnerAmong(['a1', 'a2', 'a2'])).toBe('a2')
    expect(winnerAmong(['a1', 'a2'])).toBeUndefined()
  })

  test('fits the form, every answer of it, and comes back the same', () => {
    const parsed = parseForm(QUESTIONNAIRE)
    if (!parsed.ok) throw new Error('the form is refused')
    const pairs = new Map(recording.pairs.map((pair) => [pair.id, inputOf(pair)]))
    for (const answer of recording.answers) {
      const given = answersOf(answer)
      const input = pairs.get(answer.task) ?? {}
      expect(checkAnswers(parsed.form, input, given, { final: true })).toEqual([])
      expect(choiceOf(given.choice)).toBe(answer.choice)
    }
  })
})

describe('money', () => {
  test('the reward is the floor for the median, rounded up', () => {
    expect(floorFor(1202n, 170)).toBe(57n)
    expect(floorFor(3600n, 1)).toBe(1n)
    expect(costOf(57n, 1600)).toEqual({ rewards: 91_200n, fee: 18_240n, total: 109_440n })
    expect(written(109_440n)).toBe('1,094.40 EUR')
  })

  test('the fee of a job is what its places add up to', () => {
    const fees = Array.from({ length: 7 }, (_, index) =>
      feeOfPlace(57n, LIMITS.fee_basis_points, index + 1),
    )
    expect(costOf(57n, 7).fee).toBe(sum(fees))
  })
})

describe('mishaps', () => {
  const { passingBy, unfinished } = planMishaps(recording)

  test('are the same in every run, and nobody passes by twice or at a pair of their own', () => {
    expect(planMishaps(recording).passingBy).toEqual(passingBy)
    expect(passingBy.size).toBe(20)
    expect(new Set([...passingBy.values()].map(({ name }) => name)).size).toBe(20)
    for (const [{ task }, { name }] of passingBy)
      expect(recording.answers.some((one) => one.task === task && one.worker === name)).toBe(false)
  })

  test('only the half sentence looks unfinished', () => {
    expect(looksUnfinished(halfFinished(unfinished.reason))).toBe(true)
    expect(recording.answers.filter(({ reason }) => looksUnfinished(reason))).toEqual([])
  })
})

test('the replayed clock begins in the past, runs faster and meets the present', () => {
  const now = Date.UTC(2026, 10, 23)
  const clock = newReplayClock(now)
  expect(replayedTime(clock, now).getTime()).toBeLessThan(now)
  const later = replayedTime(clock, now + 1000).getTime() - replayedTime(clock, now).getTime()
  expect(later).toBe(FACTOR * 1000)
  expect(replayedTime(clock, clock.start.getTime())).toEqual(clock.start)
  expect(realMilliseconds(FACTOR)).toBe(1000)
})

describe('turns', () => {
  test('one person does one thing at a time, in order; what is put off comes back first', async () => {
    const items = ['a1', 'a2', 'b1', 'c1']
    const queue = newQueue(items, (item) => item.charAt(0))
    expect(await queue.next()).toBe('a1')
    expect(await queue.next()).toBe('b1')
    queue.putOff('b1', Promise.resolve())
    queue.finished('a1')
    queue.comeBack('b1')
    for (const next of ['b1', 'a2', 'c1']) expect(await queue.next()).toBe(next)
    const end = queue.next()
    for (const item of ['b1', 'a2', 'c1']) queue.finished(item)
    expect(await end).toBeUndefined()
  })

  test('whoever waits hears why an item cannot come back', async () => {
    const queue = newQueue(['a1'], () => 'a')
    await queue.next()
    const waiting = queue.next()
    queue.putOff('a1', Promise.reject(new Error('the lease never ran out')))
    await expect(waiting).rejects.toThrow('the lease never ran out')
  })

  test('never more at once than said, and everything once', async () => {
    let open = 0
    let most = 0
    const done: number[] = []
    await inTurns([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, ++open)
      await new Promise((resolve) => setTimeout(resolve, 1))
      open -= 1
      done.push(item)
    })
    expect(most).toBe(2)
    expect(done.toSorted()).toEqual([1, 2, 3, 4, 5])
  })

  test('the pace lets a burst through and then keeps to the rate', async () => {
    const pace = newPace(100, 5)
    const begun = performance.now()
    for (let request = 0; request < 15; request++) await pace()
    expect(performance.now() - begun).toBeGreaterThan(90)
  })
})

test('a wrong figure is named with what it should have been', () => {
  const figures = [
    exactly('Paid', '0.56 EUR', '0.57 EUR'),
    exactly('In', '5', '5'),
    told('Speed', '3'),
  ]
  expect(faultsOf(figures)).toEqual(['Paid: 0.56 EUR, expected 0.57 EUR'])
})

describe('the screen', () => {
  const printed = (environment: Record<string, string>, isTTY: boolean): string => {
    let text = ''
    const out = { write: (more: string) => (text += more), isTTY }
    const screen = newScreen(out, environment)
    screen.title('Fairhand', 'a real crowd job, played again')
    screen.step('The agent asks', 'MCP')
    screen.called('review_submission', 'words '.repeat(20), 'more words '.repeat(20))
    screen.because('why '.repeat(60))
    screen.quote('word '.repeat(60).trim(), 'somebody')
    for (const done of [1, 2, 8])
      screen.progress({ done, of: 8, words: `${done} of 8`, time: 'Sat 07:54' })
    screen.endProgress()
    screen.row('Paid', '0.57 EUR', true)
    return text
  }

  test('is 80 columns wide, without colours where nobody looks', () => {
    const text = printed({}, false)
    expect(text).not.toContain('\u001b')
    expect(printed({ NO_COLOR: '1' }, true)).toBe(text)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(text.match(/of 8/g)).toHaveLength(3)
  })

  test('has colours and a bar in a terminal', () => {
    expect(printed({}, true)).toContain('\u001b[36m━')
  })
})

test('a clock of the charter act shows its day, and runs on from there', () => {
  const day = new Date('2026-10-01T09:00:00Z')
  const now = Date.parse('2026-11-26T12:00:00Z')
  const clock = clockAt(day, 7200, now)
  // A real millisecond is seven seconds of theirs, and `start` has whole milliseconds.
  const off = (real: number, wanted: Date) =>
    Math.abs(replayedTime(clock, now + real).getTime() - wanted.getTime())
  expect(off(0, day)).toBeLessThan(7_200)
  expect(off(500, new Date('2026-10-01T10:00:00Z'))).toBeLessThan(7_200)
})
