import { expect, test } from 'vitest'
import { startingAnswers } from './local-draft.ts'

const saved = '2026-11-23T12:00:00.000Z'
const server = { draft: { a: 'server' }, draft_saved_at: saved, answers: { a: 'handed in' } }
const local = (minutes: number, synced = false) => ({
  answers: { a: 'here' },
  at: Date.parse(saved) + minutes * 60_000,
  synced,
})

test('what only this browser has comes first when it is newer', () => {
  expect(startingAnswers(server, local(1))).toEqual({ a: 'here' })
})

test('a newer draft from another device wins', () => {
  expect(startingAnswers(server, local(-1))).toEqual({ a: 'server' })
  expect(startingAnswers(server, local(1, true))).toEqual({ a: 'server' })
})

test('without a draft on the server nothing is lost', () => {
  const empty = { draft: null, draft_saved_at: null, answers: { a: 'handed in' } }
  expect(startingAnswers(empty, local(1, true))).toEqual({ a: 'here' })
  expect(startingAnswers(empty, undefined)).toEqual({ a: 'handed in' })
  expect(startingAnswers({ ...empty, answers: null }, undefined)).toEqual({})
})
