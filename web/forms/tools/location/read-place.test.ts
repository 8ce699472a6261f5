import { expect, test } from 'vitest'
import { placeWords, readCoordinate, readPlace } from './read-place.ts'

test.each([
  ['48.8566', 48.8566],
  ['48,8566', 48.8566],
  ['−2.5', -2.5],
  ['90', 90],
  ['90.1', undefined],
  ['north', undefined],
  ['', undefined],
])('%s', (typed, degrees) => expect(readCoordinate(typed, 90)).toBe(degrees))

test('both at once, as maps copy them', () => {
  expect(readPlace('48.8566, 2.3522')).toEqual({ lat: 48.8566, lon: 2.3522 })
  expect(readPlace('48,8566; 2,3522')).toEqual({ lat: 48.8566, lon: 2.3522 })
  expect(readPlace('48,8566')).toBeUndefined()
  expect(readPlace('48.8566, 200')).toBeUndefined()
})

test('in words', () => {
  expect(placeWords({ lat: 48.8566, lon: -2, accuracy_m: null }, 'en')).toBe('48.8566; -2')
})
