/** What real money needs: each thing is missed alone, and said with its setting. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { BANK } from '../../test/support/money/bank.ts'
import { backupsAt } from './live-facts.ts'
import { type LiveFacts, missingIn, remarksOn } from './live-list.ts'

const now = new Date('2026-11-26T08:00:00Z')
const READY: LiveFacts = {
  now,
  began_at: null,
  public_url: 'https://fair.example',
  trust_proxy: true,
  money: BANK,
  operators: 2,
  backups: { state: 'folder', place: '/srv/backups', newest_at: now },
  mail: null,
}
const money = (part: Partial<LiveFacts['money']>) => ({ money: { ...BANK, ...part } })

test('nothing is missing when everything is said', () => {
  expect(missingIn(READY)).toEqual([])
})

test.each<[string, Partial<LiveFacts>, string]>([
  ['legal_name', money({ legal_name: null }), 'FAIRHAND_LEGAL_NAME'],
  ['contact', money({ contact: null }), 'FAIRHAND_CONTACT'],
  ['client_money', money({ client_money: null }), 'FAIRHAND_CLIENT_MONEY'],
  ['bank', money({ bank: null }), 'FAIRHAND_BANK_IBAN'],
  ['bank', money({ rails: ['test'] }), 'FAIRHAND_RAILS'],
  ['tls', { public_url: 'http://fair.example' }, 'FAIRHAND_PUBLIC_URL'],
  ['tls', { public_url: 'https://localhost:8484' }, 'FAIRHAND_PUBLIC_URL'],
  ['operators', { operators: 1 }, 'FAIRHAND_OPERATOR_EMAIL'],
  ['backups', { backups: { state: 'unsaid', place: '' } }, 'FAIRHAND_BACKUPS'],
  ['backups', { backups: { state: 'gone', place: '/gone' } }, '/gone'],
  ['backups', { backups: { state: 'inside', place: '/data/b' } }, 'inside FAIRHAND_DATA'],
])('%#: %s is missed, alone', (code, part, word) => {
  const found = missingIn({ ...READY, ...part })
  expect(found.map((one) => one.code)).toEqual([code])
  expect(found[0]?.sentence).toContain(word)
})

test('an old backup is told and stops nothing; nor does what this version cannot do', () => {
  const week = 7 * 24 * 3600 * 1000
  const aged = (ms: number): LiveFacts => ({
    ...READY,
    backups: { state: 'folder', place: '/b', newest_at: new Date(now.getTime() - ms) },
  })
  const codes = (facts: LiveFacts) => remarksOn(facts).map(({ code }) => code)
  expect(codes(aged(week))).toEqual(['mail'])
  expect(codes(aged(week + 1))).toEqual(['backup_old', 'mail'])
  expect(codes({ ...READY, ...money({ reserve_minimum: {} }) })).toEqual(['mail', 'reserve'])
  expect(codes({ ...READY, trust_proxy: false })).toEqual(['mail', 'proxy'])
  expect(missingIn(aged(52 * week))).toEqual([])
  expect(codes({ ...READY, mail: { fault: null } })).toEqual([])
  const [said] = remarksOn({ ...READY, mail: { fault: '535 Who are you?' } })
  expect(said).toMatchObject({ code: 'mail' })
  expect(said?.sentence).toContain('535 Who are you?')
})

const folder = mkdtempSync(join(tmpdir(), 'fairhand-backups-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the folder of the backups is looked at, words are taken as they are', () => {
  const data = join(folder, 'data')
  const place = join(folder, 'backups')
  mkdirSync(join(data, 'inner'), { recursive: true })
  mkdirSync(place)
  expect(backupsAt(undefined, data).state).toBe('unsaid')
  expect(backupsAt('our bank of tapes, daily', data).state).toBe('elsewhere')
  expect(backupsAt(join(data, 'inner'), data).state).toBe('inside')
  expect(backupsAt(data, data).state).toBe('inside')
  expect(backupsAt(join(folder, 'none'), data).state).toBe('gone')
  expect(backupsAt(place, data)).toEqual({ state: 'folder', place, newest_at: null })
  const written = new Date('2026-11-20T00:00:00Z')
  writeFileSync(join(place, 'one.fairhand'), '')
  utimesSync(join(place, 'one.fairhand'), written, written)
  expect(backupsAt(place, data)).toMatchObject({ newest_at: written })
})
