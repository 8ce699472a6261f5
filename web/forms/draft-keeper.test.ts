import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DraftState, makeDraftKeeper } from './draft-keeper.ts'

const kept = new Map<string, string>()
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => {
  kept.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A server that takes a while, or is away. */
const makeServer = () => {
  const server = { away: false, got: [] as unknown[], states: [] as DraftState[] }
  const save = async (answers: unknown) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    if (server.away) throw new Error('away')
    server.got.push(answers)
  }
  const keeper = makeDraftKeeper('draft', save, (state) => server.states.push(state))
  return { server, keeper }
}
const here = () => JSON.parse(kept.get('draft') ?? 'null')

test('every change is in this browser at once, on the server within two seconds', async () => {
  const { server, keeper } = makeServer()
  keeper.note({ a: 'x' })
  keeper.note({ a: 'xy' })
  expect(here()).toMatchObject({ answers: { a: 'xy' }, synced: false })
  await vi.advanceTimersByTimeAsync(2000)
  expect(server.got).toEqual([{ a: 'xy' }])
  expect(here()).toMatchObject({ synced: true })
  expect(server.states.at(-1)).toBe('saved')
})

test('somebody who never stops typing is saved all the same', async () => {
  const { server, keeper } = makeServer()
  for (let at = 0; at < 20; at++) {
    keeper.note({ a: at })
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(server.got.length).toBeGreaterThanOrEqual(2)
})

test('one save at a time: an old one never overtakes a new one', async () => {
  const { server, keeper } = makeServer()
  keeper.note({ a: 1 })
  keeper.saveNow()
  keeper.note({ a: 2 })
  keeper.saveNow()
  await vi.advanceTimersByTimeAsync(400)
  expect(server.got).toEqual([{ a: 1 }])
  expect(here()).toMatchObject({ answers: { a: 2 }, synced: false })
  await vi.advanceTimersByTimeAsync(2000)
  expect(server.got).toEqual([{ a: 1 }, { a: 2 }])
})

test('without a connection it stays here and goes when the server is back', async () => {
  const { server, keeper } = makeServer()
  server.away = true
  keeper.note({ a: 'x' })
  await vi.advanceTimersByTimeAsync(2000)
  expect(server.states.at(-1)).toBe('only_here')
  expect(here()).toMatchObject({ answers: { a: 'x' }, synced: false })
  server.away = false
  await vi.advanceTimersByTimeAsync(9000)
  expect(server.got).toEqual([{ a: 'x' }])
})

test('after handing in nothing comes back, not even from a save under way', async () => {
  const { server, keeper } = makeServer()
  keeper.note({ a: 'x' })
  keeper.saveNow()
  keeper.drop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(server.got).toHaveLength(1)
  expect(kept.size).toBe(0)
})
