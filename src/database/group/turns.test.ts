import { expect, test } from 'vitest'
import { GROUP_LIMITS } from '../../kernel/limits/speed/group-limits.ts'
import { hasTurn } from './turns.ts'

test('whoever finds none under way begins at once; beside one only a full group begins, and beside two none', () => {
  const { most } = GROUP_LIMITS
  const begins = (underWay: number, waiting: number) => hasTurn({ underWay }, waiting)
  expect([begins(0, 0), begins(0, 1), begins(0, most)]).toEqual([false, true, true])
  expect([begins(1, 1), begins(1, most - 1), begins(1, most)]).toEqual([false, false, true])
  expect(begins(GROUP_LIMITS.under_way, 2 * most)).toBe(false)
})
