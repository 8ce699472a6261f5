/** Judgements of pairs, in the ways in which people write them down. */
import type { Comparison } from '../../pairwise/comparison-table.ts'
import { jsonOf } from './readable.ts'

export type Judged = Pick<Comparison, 'left' | 'right' | 'choice'>

const SIDES: Record<Comparison['choice'], readonly string[]> = {
  left: ['left', 'l', 'a', 'a1', '1', 'first', '>'],
  right: ['right', 'r', 'b', 'a2', '2', 'second', '<'],
  equal: ['equal', 'equals', 'same', 'both', 'tie', 'tied', 'draw', 'neither', '0', '='],
}

/** What a label chooses of two items: a side by its name, or one of the items by its own. */
const choiceOf = (label: string, left: string, right: string): Comparison['choice'] | null => {
  if (label === left) return 'left'
  if (label === right) return 'right'
  const plain = label.trim().toLowerCase()
  const sides = ['left', 'right', 'equal'] as const
  return sides.find((side) => SIDES[side].includes(plain)) ?? null
}

/** Signs that may stand between the two items in a task’s name, the surest first. */
const BETWEEN = ['>', '|', ' vs ', ' / ', ';', ',', '__', ':', '/', '_', '-']

/** The sign that parts every task’s name in two. */
export const signBetween = (tasks: readonly string[]): string | undefined =>
  BETWEEN.find((sign) => tasks.every((task) => task.split(sign).length === 2))

const ordered = (label: string): Judged | null => {
  const [, first = '', sign, second = ''] = /^(.+?)\s*([<>=])\s*(.+)$/.exec(label.trim()) ?? []
  if (first === '' || second === '' || second.includes('>')) return null
  const choice = sign === '>' ? 'left' : sign === '<' ? 'right' : 'equal'
  return { left: first.trim(), right: second.trim(), choice }
}

const named = (value: unknown): Judged | null => {
  if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string'))
    return { left: String(value[0]), right: String(value[1]), choice: 'left' }
  const { left, right, choice } = (value ?? {}) as Record<string, unknown>
  if (typeof left !== 'string' || typeof right !== 'string') return null
  const side = choiceOf(String(choice ?? ''), left, right)
  return side === null ? null : { left, right, choice: side }
}

/**
 * One judgement: `a>b`, `a=b`, `["winner","loser"]`, `{"left","right","choice"}`, or a side or item where
 * the task’s name holds both items with `sign` between them.
 */
export const readPair = (label: string, task: string, sign: string | undefined): Judged | null => {
  const parts = sign === undefined ? [] : task.split(sign).map((part) => part.trim())
  const [left, right] = parts
  if (parts.length === 2 && left !== undefined && right !== undefined) {
    const choice = choiceOf(label.trim(), left, right)
    if (choice !== null) return { left, right, choice }
  }
  return named(jsonOf(label)) ?? ordered(label)
}
